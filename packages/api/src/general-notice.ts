import { approvalCaseTypes } from '@onewindow/approval/case-types'
import { en as applicationEn } from '@onewindow/approval/application/locales/en'
import { zh as applicationZh } from '@onewindow/approval/application/locales/zh'
import { en as bundleEn } from '@onewindow/approval/bundle-application/locales/en'
import { zh as bundleZh } from '@onewindow/approval/bundle-application/locales/zh'
import { en as approvalEn } from '@onewindow/approval/locales/en'
import { zh as approvalZh } from '@onewindow/approval/locales/zh'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { en as sharedEn } from '@onewindow/casework/locales/en'
import { zh as sharedZh } from '@onewindow/casework/locales/zh'
import { convenienceCaseTypes } from '@onewindow/convenience/case-types'
import { en as convenienceEn } from '@onewindow/convenience/locales/en'
import { zh as convenienceZh } from '@onewindow/convenience/locales/zh'
import { enforcementCaseTypes } from '@onewindow/enforcement/case-types'
import { en as enforcementEn } from '@onewindow/enforcement/locales/en'
import { zh as enforcementZh } from '@onewindow/enforcement/locales/zh'
import { governanceCaseTypes } from '@onewindow/governance/case-types'
import { en as governanceEn } from '@onewindow/governance/locales/en'
import { zh as governanceZh } from '@onewindow/governance/locales/zh'
import { marketCaseTypes } from '@onewindow/market-supervision/case-types'
import { en as marketEn } from '@onewindow/market-supervision/locales/en'
import { zh as marketZh } from '@onewindow/market-supervision/locales/zh'

type Words = Readonly<Record<string, unknown>>
type Dictionary = { zh: Words; en: Words }
export type Notice = { title: string; text: string }

const allOf = (types: readonly AnyCaseType[], words: Dictionary): (readonly [string, Dictionary])[] => types.map(({ name }) => [name, words])

/** The dictionary that names the events of a case type. */
const dictionaries: ReadonlyMap<string, Dictionary> = new Map([
  ...allOf(approvalCaseTypes, { zh: approvalZh, en: approvalEn }), ...allOf(marketCaseTypes, { zh: marketZh, en: marketEn }), ...allOf(enforcementCaseTypes, { zh: enforcementZh, en: enforcementEn }),
  ...allOf(convenienceCaseTypes, { zh: convenienceZh, en: convenienceEn }), ...allOf(governanceCaseTypes, { zh: governanceZh, en: governanceEn }),
  ['application', { zh: applicationZh, en: applicationEn }], ['bundleApplication', { zh: bundleZh, en: bundleEn }],
])

/**
 * What a party is told by message of an event of any case type: which case, what happened, where to read on; nothing of what the case is about, which a message on
 * a telephone may show to anybody. Null when the event has no word.
 */
export function generalNotice(caseType: string, event: string, number: string | null, language: 'zh' | 'en'): Notice | null {
  const own = dictionaries.get(caseType)?.[language] ?? {}
  const shared = language === 'zh' ? sharedZh : sharedEn
  const wordOf = (...keys: readonly string[]): string | null =>
    keys.flatMap((key) => [own[`${caseType}/${key}`], own[key], (shared as Words)[key]]).find((word): word is string => typeof word === 'string') ?? null
  const what = wordOf(`caseType.${caseType}`)
  const step = wordOf(`told.${event}`, `done.${event}`, `event.${event}`)
  return what && step ? { title: shared['notice.title']({ what, event: step }), text: shared['notice.text']({ what, event: step, number: number ?? '' }) } : null
}
