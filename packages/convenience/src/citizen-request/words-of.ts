import type { CaseState } from '@onewindow/casework/case-state'
import type { Change } from '@onewindow/casework/case-type'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { mask } from '@onewindow/identity/masking'
import { redact } from '../rules/redaction.ts'
import { categoryOf } from '../in-force.ts'
import type { RequestFacts } from './schemas.ts'

const TITLE_MAX = 40
const EXTRACT_MAX = 2000

/** What a list shows of a request: the reporter's own words without numbers and doors; of a sealed one only its category. */
export function titleOf({ text, sealed, category }: Pick<RequestFacts, 'text' | 'sealed' | 'category'>, on: InForce): string {
  return sealed ? (categoryOf(category, on)?.nameZh ?? '保密诉求') : redact(text).text.replaceAll(/\s+/g, ' ').slice(0, TITLE_MAX)
}

/** 转办摘要: what the unit works with. Of a sealed request somebody writes it by hand. */
export const extractOf = ({ text, sealed }: Pick<RequestFacts, 'text' | 'sealed'>): string => (sealed ? '' : redact(text).text.slice(0, EXTRACT_MAX))

/** Who asks, as lists and papers name them: never a sealed or anonymous reporter. */
export const partyOf = ({ sealed, anonymous }: Pick<RequestFacts, 'sealed' | 'anonymous'>, name: string): string => (sealed ? '保密' : anonymous || name === '' ? '匿名' : mask('name', name))

/** Requests of a category that is protected by law are sealed whatever was ticked (食品安全法 §115). */
export const isSealed = (category: string | null, asked: boolean, on: InForce): boolean => asked || (categoryOf(category, on)?.sealed ?? false)

/** The name in lists and in the place of whoever reports. */
export const namedFor = ({ parts }: Pick<CaseState<RequestFacts>, 'parts'>, party: string): Pick<Change<RequestFacts>, 'party' | 'parts'> => ({ party, parts: parts.filter(({ part }) => part === 'reporter').map((one) => ({ ...one, name: party })) })

/**
 * What changes with the category of a request: one that comes under protection on its way gives up the name in lists and parts, the title from its words, and the extract
 * that was taken from them by machine.
 */
export function withCategory(c: Pick<CaseState<RequestFacts>, 'facts' | 'parts'>, facts: RequestFacts, on: InForce): Change<RequestFacts> & { facts: RequestFacts } {
  const sealed = isSealed(facts.category, facts.sealed, on)
  const topic = facts.category ?? facts.kind
  if (!sealed) return { facts, topic }
  const byMachine = !c.facts.sealed && facts.extract === extractOf({ text: facts.text, sealed: false })
  const kept = { ...facts, sealed, extract: byMachine ? '' : facts.extract }
  return { facts: kept, topic, title: titleOf(kept, on), ...namedFor(c, partyOf(kept, '')) }
}
