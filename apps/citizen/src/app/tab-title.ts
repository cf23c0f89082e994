import { appTexts } from './texts.ts'
import { useText } from '@onewindow/ui/i18n'
import { useEffect } from 'react'

/** Title of the browser's tab, for pages without a page head. */
export function useTabTitle(title: string): void {
  const brand = useText(appTexts)('brand')
  useEffect(() => {
    document.title = `${title} · ${brand}`
  }, [title, brand])
}
