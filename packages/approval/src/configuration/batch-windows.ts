import type { Queryable } from '@onewindow/audit/queryable'
import type { SetFault } from '@onewindow/casework/configuration/set'
import { plainDate } from '@onewindow/calendar/definition'
import { z } from 'zod'
import { slug } from '../catalogue/definition.ts'
import type { BatchWindow } from '../rules/batch-window.ts'
import { faultWords as en } from './locales/en.ts'
import { faultWords as zh } from './locales/zh.ts'

/** Windows of the items whose decisions count from the close of a batch (approval R8). */
export const batchWindows = z.array(z.strictObject({ item: slug, opens: plainDate, closes: plainDate })).max(200)

/** A window that ends before it begins, or overlaps another of its item. */
export function windowFaults(windows: readonly BatchWindow[]): SetFault[] {
  return windows.flatMap(({ item, opens, closes }, i): SetFault[] => [
    ...(closes < opens ? [{ path: `${i}.closes`, zh: zh.endsBeforeItBegins, en: en.endsBeforeItBegins }] : []),
    ...(windows.some((other, j) => j < i && other.item === item && other.opens <= closes && opens <= other.closes) ? [{ path: `${i}.opens`, zh: zh.overlaps, en: en.overlaps }] : []),
  ])
}

const BATCH_ITEMS = `select distinct slug from item_version where slug = any($1) and status = 'published' and (effective_to is null or effective_to > $2::date) and content->'statutoryLimit'->>'startsFrom' = 'batchWindowClose'`

/** A window of an item whose published content, on that day or later, does not say that it is decided in batches. */
export async function noBatchItems(windows: readonly BatchWindow[], on: Queryable, day: string): Promise<SetFault[]> {
  const { rows } = await on.query<{ slug: string }>(BATCH_ITEMS, [windows.map(({ item }) => item), day])
  const known = new Set(rows.map(({ slug: one }) => one))
  return windows.flatMap(({ item }, i) => (known.has(item) ? [] : [{ path: `${i}.item`, zh: zh.noBatchItem, en: en.noBatchItem }]))
}
