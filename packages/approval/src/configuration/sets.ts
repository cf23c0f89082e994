import { defineSet, type AnySet } from '@onewindow/casework/configuration/set'
import type { ItemContent } from '../catalogue/definition.ts'
import { shippedFiles } from '../catalogue/shipped.ts'
import type { BatchWindow } from '../rules/batch-window.ts'
import { batchWindows, windowFaults } from './batch-windows.ts'
import { fieldWords as en, setTitles as titlesEn } from './locales/en.ts'
import { fieldWords as zh, setTitles as titlesZh } from './locales/zh.ts'

const batchItems = (shippedFiles().file as { items: ItemContent[] }).items.filter(({ statutoryLimit }) => statutoryLimit.startsFrom === 'batchWindowClose').map(({ slug }) => slug)

/** 集中受理期: none ships, since each year's days are the city's to publish. */
export const batchWindowsSet = defineSet<BatchWindow[]>({
  key: 'approval.batchWindows', title: { zh: titlesZh.batchWindows[0], en: titlesEn.batchWindows[0] }, about: { zh: titlesZh.batchWindows[1], en: titlesEn.batchWindows[1] }, words: { zh, en },
  schema: batchWindows, shipped: [], faults: (windows) => windowFaults(windows, batchItems), touches: [{ caseType: 'application', pins: false }],
})

/** Everything administrators publish for approval. */
export const approvalSets: readonly AnySet[] = [batchWindowsSet] as unknown as readonly AnySet[]
