import type { Limit } from '@onewindow/approval/catalogue/definition'
import { useText } from '@onewindow/ui/i18n'
import { appTexts } from './texts.ts'

/** A length of time in words: 5 个工作日. */
export function useLimitWords(): (limit: Limit | null) => string {
  const text = useText(appTexts)
  return (limit) =>
    limit === null ? text('limitNone') : limit.value === 0 ? text('limitNow') : text(`limit.${limit.unit}`, { n: limit.value })
}
