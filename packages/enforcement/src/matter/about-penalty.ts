import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { z } from 'zod'
import { keptBy, knobsOn } from '../in-force.ts'
import type { ImposedPenalty } from '../rules/imposed-penalty.ts'
import { severityOf } from '../rules/publication.ts'
import type { partyFacts } from './schemas.ts'

type Penalised = CaseState<{ party: z.output<typeof partyFacts>; causeCode: string }>

/** What leaves a case with a decision in force or changed (common vocabulary §5): ids, amounts in fen and the weight by the figures the case keeps; no words about anybody. */
export const aboutPenalty = (c: Penalised, penalty: ImposedPenalty, ctx: Context) => ({
  partyId: c.facts.party.partyId, uscc: c.facts.party.uscc, causeCode: c.facts.causeCode, kinds: [...penalty.kinds], fineFen: penalty.fineFen, severity: severityOf({ ...penalty, partyKind: c.facts.party.kind }, knobsOn(keptBy(c, ctx))),
})
