import { putTexts, type Dictionary, type Language } from '@onewindow/ui/dictionary'
import { uiTexts } from '@onewindow/ui/texts'
import { caseTypeTexts, caseworkTexts } from '../case-texts.ts'
import { identityTexts } from '../refusal-text.ts'
import { screenTexts } from '../texts.ts'
import type { deskWords } from './zh.ts'

/** One kind of case of each dictionary. */
const KIND = { application: 'application', bundle: 'bundleApplication', approval: 'licence', market: 'drawBatch', enforcement: 'clue', convenience: 'citizenRequest', governance: 'supervisionCard' } as const

/** Puts the words that a desk shows in their places, when they came in one file. */
export function putDeskWords({ ui, screens, casework, identity, ...ofKinds }: Record<keyof typeof deskWords, object>, language: Language): void {
  const shared: readonly (readonly [object, object])[] = [[uiTexts, ui], [screenTexts, screens], [caseworkTexts, casework], [identityTexts, identity]]
  for (const [texts, words] of shared) putTexts(texts as Dictionary<object>, language, words)
  for (const [name, kind] of Object.entries(KIND)) putTexts(caseTypeTexts[kind] as Dictionary<object>, language, ofKinds[name as keyof typeof ofKinds])
}
