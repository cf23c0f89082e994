import type { SetFault } from '@onewindow/casework/configuration/set'
import { plainDate } from '@onewindow/calendar/definition'
import { z } from 'zod'
import { slug } from '../catalogue/definition.ts'
import type { BatchWindow } from '../rules/batch-window.ts'
import { faultWords as en } from './locales/en.ts'
import { faultWords as zh } from './locales/zh.ts'

/** Windows of the items whose decisions count from the close of a batch (approval R8). */
export const batchWindows = z.array(z.strictObject({ item: slug, opens: plainDate, closes: plainDate })).max(200)

/** A window that ends before it begins, overlaps another of its item, or is of an item that is not decided in batches. */
export function windowFaults(windows: readonly BatchWindow[], batchItems: readonly string[]): SetFault[] {
  return windows.flatMap(({ item, opens, closes }, i): SetFault[] => [
    ...(closes < opens ? [{ path: `${i}.closes`, zh: zh.endsBeforeItBegins, en: en.endsBeforeItBegins }] : []),
    ...(batchItems.includes(item) ? [] : [{ path: `${i}.item`, zh: zh.noBatchItem, en: en.noBatchItem }]),
    ...(windows.some((other, j) => j < i && other.item === item && other.opens <= closes && opens <= other.closes) ? [{ path: `${i}.opens`, zh: zh.overlaps, en: en.overlaps }] : []),
  ])
}
