import type { BaseKind, Cause, Clause, ClauseFine } from '../configuration/cause.ts'
import { shareDown, shareUp } from './fen.ts'
import { countedAs, type CountedAs, type PartyKind } from './party-kind.ts'

// R4, first half: between what and what a fine may be. Source: the punishing article of the cause; 行政处罚法 §4.

export type RangeFacts = {
  partyKind: PartyKind
  /** In fen, each with evidence of its own; left out: cannot be computed. */
  bases?: { readonly [K in BaseKind]?: number | undefined } | undefined
  tier?: 'serious' | undefined
  /** The mere flaw of a label or instruction (瑕疵). */
  flaw?: boolean | undefined
  /** The order to correct was refused (拒不改正). */
  refusal?: boolean | undefined
}
export type FineRange = { minFen: number; maxFen: number }
export type StatutoryRange = ({ fine: true } & FineRange) | { fine: false } | { error: 'noClause' }

/**
 * The range of the fine for a cause: its clauses are tried in order, the first whose every condition holds applies. `fine: false`: no fine
 * at this stage, an order or a warning comes first. `noClause`: the provision does not reach this party.
 */
export function statutoryRange({ clauses }: Pick<Cause, 'clauses'>, facts: RangeFacts, individualBusinessAs: CountedAs): StatutoryRange {
  const party = countedAs(facts.partyKind, individualBusinessAs)
  const found = clauses.find((clause) => applies(clause, facts, party))
  if (!found) return { error: 'noClause' }
  const range = rangeOf(found.fine, baseOf(found, facts))
  return range ? { fine: true, ...range } : { fine: false }
}

const baseOf = (clause: Clause, { bases = {} }: RangeFacts): number | undefined => clause.base && bases[clause.base]

function applies(clause: Clause, facts: RangeFacts, party: CountedAs): boolean {
  const base = baseOf(clause, facts)
  return (clause.tier === undefined || clause.tier === facts.tier)
    && (clause.party === undefined || clause.party === party)
    && (clause.refusal === undefined || clause.refusal === (facts.refusal ?? false))
    && (clause.flaw === undefined || clause.flaw === (facts.flaw ?? false))
    && (clause.base === undefined || base !== undefined)
    && (clause.baseLt === undefined || (base !== undefined && base < clause.baseLt))
    && (clause.baseGt === undefined || (base !== undefined && base > clause.baseGt))
}

/** Both ends stay inside the law: the minimum is rounded up, the maximum down. */
function rangeOf(fine: ClauseFine, base: number | undefined): FineRange | null {
  switch (fine[0]) {
    case 'none':
      return null
    case 'range':
      return { minFen: fine[1], maxFen: fine[2] }
    case 'multiple': {
      if (base === undefined) throw new Error('A multiple needs its base: the clause must name it')
      const [, low, lowDivisor, high, highDivisor] = fine
      return { minFen: shareUp(base, low, lowDivisor), maxFen: shareDown(base, high, highDivisor) }
    }
  }
}
