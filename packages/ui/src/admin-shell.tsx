import { DeskShell } from './desk-shell.tsx'
import type { DeskShellProps } from './desk-shell.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export type AdminShellProps = Omit<DeskShellProps, 'mark' | 'searchWords'> & { searchWords?: string }

/** Frame of the admin app: configuration, people and rights, trust. */
export function AdminShell({ searchWords, ...desk }: AdminShellProps) {
  const text = useText(uiTexts)
  return (
    <DeskShell {...desk} searchWords={searchWords ?? text('searchAnywhere')} mark={<span className="ow-tag">{text('admin')}</span>}>
      {desk.children}
    </DeskShell>
  )
}
