import type { CaseState, Context } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf } from '@onewindow/casework/case-type'
import type { z } from 'zod'
import { keptBy } from '../in-force.ts'
import { handledOf } from '../matter/handled.ts'
import { namedOn } from '../powers.ts'
import { loadAround } from '../sub-case/people.ts'
import { fallOf, fellBy, loadStanding, standingOf } from './fall.ts'
import { exemptionOf, publicationOf, shownName } from './guards.ts'
import { publicationLifecycle } from './lifecycle.ts'
import { grantInput, pageInput, publicationFacts, repairInput, type PublicationFacts } from './schemas.ts'

type Case = CaseState<PublicationFacts>
const event = eventOf<PublicationFacts>()

/** The day of publication fixes the term, its last day and from when an early end may be asked. */
function published(c: Case, ctx: Context): { facts: PublicationFacts } {
  const facts = { ...c.facts, publishedOn: ctx.today }
  const answer = publicationOf({ ...c, facts }, ctx)
  return { facts: answer.publish ? { ...facts, termMonths: answer.termMonths, stopsOn: answer.stopsOn ?? null, repairFrom: answer.repairFrom ?? null } : facts }
}

/** The page goes off once; what happens to the case later does not move the day. */
const gone = (c: Case, ctx: Context): { facts: PublicationFacts } => ({ facts: { ...c.facts, goneOn: c.facts.goneOn ?? ctx.today } })

const pageOf = (c: Case, page: z.output<typeof pageInput>, ctx: Context): NonNullable<PublicationFacts['page']> => ({ ...page, party: page.party ?? shownName(c, ctx) })

export const publicationType = defineCaseType<PublicationFacts>({
  name: 'publication', numberPrefix: null, facts: publicationFacts, lifecycle: publicationLifecycle as never,
  partyFacts: ['penalty', 'decidedOn', 'page', 'publishedOn', 'countsFrom', 'termMonths', 'stopsOn', 'repairFrom', 'repair', 'corrections'],
  events: {
    open: { change: (c, _input, ctx) => ({ facts: { ...c.facts, organ: namedOn(handledOf(c, ctx), keptBy(c, ctx)) } }) },
    exempt: { change: (c, _input, ctx) => ({ facts: { ...c.facts, exemptFor: exemptionOf(c, ctx) } }) },
    mask: event({ input: pageInput, change: (c, page, ctx) => ({ facts: { ...c.facts, page: pageOf(c, page, ctx) } }) }),
    approve: { change: (c, _input, ctx) => published(c, ctx) },
    correct: event({ input: pageInput, change: (c, page, ctx) => ({ facts: { ...c.facts, page: pageOf(c, page, ctx), corrections: [...c.facts.corrections, { on: ctx.today, title: page.title }] } }) }),
    // As the event itself was: the message may be on its way while the case is begun anew, and the page still says why the first decision went.
    orderRetract: { change: (c, { event: by }: { event?: string }, ctx) => ({ facts: { ...c.facts, fell: c.facts.fell ?? fallOf(by) ?? fellBy(standingOf(ctx)) } }) },
    hide: { change: (c, _input, ctx) => gone(c, ctx) },
    retract: { change: (c, _input, ctx) => gone(c, ctx) },
    askRepair: event({ input: repairInput, change: (c, { statement }, ctx) => ({ facts: { ...c.facts, repair: { askedOn: ctx.today, statement } } }) }),
    grantRepair: event({ input: grantInput }),
    refuseRepair: { change: (c) => ({ facts: { ...c.facts, repair: null } }) },
  },
  documents: {},
  load: async (db, c) => ({ ...(await loadAround(db, c)), ...(await loadStanding(db, c)) }),
})
