import { isBefore } from '@onewindow/calendar/day'
import type { ItemContent } from '../catalogue/definition.ts'

// R5 延期. 行政许可法 §42: once, approved by the head of the organ, reasons told to the applicant.

export type ExtensionRefusal = 'extensionNotAllowed' | 'extensionTooLong' | 'extensionTooMany' | 'extensionAfterDue'

/**
 * `length` in the unit of the item's extension, `earlier` extensions granted so far, `dueAt` of the statutory clock (null: paused or
 * none).
 */
export type ExtensionRequest = { length: number; earlier: number; at: string; dueAt: string | null }

/** May the decision be extended? Checked in the order of R5. Answers null or the first reason why not. */
export function mayExtend(item: Pick<ItemContent, 'extension'>, { length, earlier, at, dueAt }: ExtensionRequest): ExtensionRefusal | null {
  if (!item.extension) return 'extensionNotAllowed'
  if (length > item.extension.value) return 'extensionTooLong'
  if (earlier >= item.extension.maxTimes) return 'extensionTooMany'
  return dueAt === null || isBefore(at, dueAt) ? null : 'extensionAfterDue'
}
