import { defineSet, type AnySet } from '@onewindow/casework/configuration/set'
import { z } from 'zod'
import knobsFile from '../../data/knobs.json' with { type: 'json' }
import type { BatchWindow } from '../rules/batch-window.ts'
import { batchWindows, noBatchItems, windowFaults } from './batch-windows.ts'
import { fieldWords as en, setTitles as titlesEn } from './locales/en.ts'
import { fieldWords as zh, setTitles as titlesZh } from './locales/zh.ts'

/** 集中受理期: none ships, since each year's days are the city's to publish. Which items are decided in batches their own published content says. */
export const batchWindowsSet = defineSet<BatchWindow[]>({
  key: 'approval.batchWindows', title: { zh: titlesZh.batchWindows[0], en: titlesEn.batchWindows[0] }, about: { zh: titlesZh.batchWindows[1], en: titlesEn.batchWindows[1] }, words: { zh, en },
  schema: batchWindows, shipped: [], faults: windowFaults, asks: noBatchItems, touches: [{ caseType: 'application', pins: false }],
})

/** Figures of commitments (告知承诺) and revocations (撤销) that the law leaves to the organ (approval §3.4, §3.5). */
export const approvalKnobs = z.strictObject({
  /** Working days within which a promise is checked where the item names none. */
  checkWithinWorkdays: z.int().min(1).max(250),
  /** Longest time to put right what was found. */
  correctionDaysMax: z.int().min(1).max(30),
  /** Years without commitments after one was broken. */
  barYears: z.int().min(1).max(10),
  /** Working days from the proposal to revoke a certificate to the decision. */
  revocationWorkdays: z.int().min(5).max(120),
})
export type ApprovalKnobs = z.infer<typeof approvalKnobs>

export const approvalKnobsSet = defineSet<ApprovalKnobs>({
  key: 'approval.knobs', title: { zh: titlesZh.knobs[0], en: titlesEn.knobs[0] }, about: { zh: titlesZh.knobs[1], en: titlesEn.knobs[1] }, words: { zh, en }, schema: approvalKnobs, shipped: knobsFile, touches: [{ caseType: 'commitmentCheck', pins: false }, { caseType: 'licence', pins: false }],
})

/** Everything administrators publish for approval. */
export const approvalSets: readonly AnySet[] = [batchWindowsSet, approvalKnobsSet] as unknown as readonly AnySet[]
