import { holdersOf } from '@onewindow/casework/case-state'
import { addMonths } from '@onewindow/calendar/day'
import { defineCaseType, openingOf, type Db } from '@onewindow/casework/case-type'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { officersNamed } from '@onewindow/identity/certificates'
import { samplingCredit } from '../credit/outcomes.ts'
import { deskOf, firmByCode, firmPart } from '../firm/openings.ts'
import { knobOn } from '../in-force.ts'
import { samplingDocuments } from './documents.ts'
import { samplingEvents } from './events.ts'
import { samplingLifecycle } from './lifecycle.ts'
import { planInput, samplingFacts, type SamplingFacts } from './schemas.ts'

const ABOVE = `select 1 from case_file where case_type = 'sampling' and id <> $1 and state not in ('void') and result is distinct from 'cancelled' and facts->'firm'->>'uscc' = $2 and facts->>'product' = $3
 and unit_path <> $4 and starts_with($4, unit_path || '/') and opened_at >= $5::date limit 1`

/** Whether a bureau above sampled this product of this firm in the months before (产品质量法 §15). */
async function sampledAbove(db: Db, c: { id: string; unitPath: string; facts: SamplingFacts }, on: InForce): Promise<boolean> {
  return (await db.query(ABOVE, [c.id, c.facts.firm.uscc, c.facts.product, c.unitPath, addMonths(on.today, -knobOn('upperLevelMonths', on))])).rows.length > 0
}

export const samplingType = defineCaseType<SamplingFacts>({
  name: 'sampling', numberPrefix: 'CJ', facts: samplingFacts, lifecycle: samplingLifecycle as never, events: samplingEvents, documents: samplingDocuments, persist: samplingCredit,
  // The first result is told by its letter, from which the time to ask for a retest runs.
  partyFacts: [
    'product', 'batch', 'producerName', 'sampleKind', 'laboratory', 'taken.count', 'taken.sealNumber', 'taken.takenOn', 'toldAt', 'retestWish', 'retestBody', 'retestReport', 'feeSide', 'objection',
  ],
  partnerNamedIn: { laboratory: 'laboratory', retestBody: 'retestBody' },
  load: async (db, c, moment, { event }) => ({ officers: await officersNamed(db, holdersOf(c, 'sampler')), ...(event === 'plan' ? { sampledAbove: await sampledAbove(db, c, moment) } : {}) }),
  openings: {
    plan: openingOf<SamplingFacts>()({
      input: planInput,
      opening: async (db, by, { firmCode, samplerIds: _seats, ...sample }) => {
        const firm = await firmByCode(db, firmCode)
        return { topic: sample.sampleKind, title: sample.product, party: firm.name, ...deskOf(by, 'samplingOfficer'), channel: 'internal', facts: samplingFacts.parse({ firm, ...sample }), parts: firmPart(firm) }
      },
    }),
  },
})
