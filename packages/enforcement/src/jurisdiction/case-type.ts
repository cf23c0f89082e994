import { defineCaseType, eventOf } from '@onewindow/casework/case-type'
import type { z } from 'zod'
import { penaltyLaw } from '../papers.ts'
import { opensInside } from '../sub-case/inside.ts'
import { loadAround } from '../sub-case/people.ts'
import { paper } from '../sub-case/paper.ts'
import { jurisdictionLifecycle } from './lifecycle.ts'
import { disputeInput, jurisdictionFacts, organInput, type JurisdictionFacts } from './schemas.ts'

const law = [penaltyLaw('第二十五条')]
const named = eventOf<JurisdictionFacts>()({ input: organInput, change: (c, { organ, why }) => ({ facts: { ...c.facts, organ }, body: { organ, why } }) })

export const jurisdictionType = defineCaseType<JurisdictionFacts>({
  name: 'jurisdiction', numberPrefix: null, facts: jurisdictionFacts, lifecycle: jurisdictionLifecycle as never,
  events: { agree: named, designate: named },
  documents: {
    'jurisdiction.letter': paper<JurisdictionFacts>('jurisdiction.letter', law, (c, _ctx, _input, reason) => ({
      addressee: c.state === 'referred' ? '共同的上一级行政机关' : c.facts.organs.join('、'), kind: c.state === 'referred' ? '报请指定管辖' : '协商管辖', organs: c.facts.organs, reasons: reason || c.facts.why,
    })),
    'jurisdiction.designation': paper<JurisdictionFacts>('jurisdiction.designation', law, (c, _ctx, { why }: z.output<typeof organInput>) => ({ addressee: c.facts.organs.join('、'), competent: c.facts.organ, reasons: why })),
  },
  load: (db, c) => loadAround(db, c),
  openings: { dispute: opensInside<JurisdictionFacts>()(['clue', 'ordinaryCase', 'simpleCase'], disputeInput, ({ organs, why }) => ({ topic: 'jurisdiction', facts: jurisdictionFacts.parse({ organs, why }) })) },
})
