import type { CaseView, FactValue, FactView } from '@onewindow/casework/definition/views'

const MOST_IN_LINE = 12

/** Lists of thousands are read where they are drawn and published; beside the work stands how many there are. */
const short = (value: FactValue): FactValue => {
  if (Array.isArray(value)) return value.length > MOST_IN_LINE ? value.length : value.map(short)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, short(one)])) : value
}

/** The facts of a draw as they are read beside the work. */
export const shortFacts = (view: CaseView): CaseView => ({ ...view, facts: view.facts.map((fact): FactView => ({ ...fact, value: short(fact.value) })) })
