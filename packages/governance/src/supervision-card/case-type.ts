import { inShanghai } from '@onewindow/calendar/day'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, type DocumentMaker } from '@onewindow/casework/case-type'
import { documents, type DocumentDefinition } from '@onewindow/documents/definition'
import { cardLifecycle } from './lifecycle.ts'
import { cardFacts, explainInput, type CardFacts } from './schemas.ts'

type Case = CaseState<CardFacts>
const event = eventOf<CardFacts>()

const frameOf = (c: Case) => ({ addressee: c.party, legalBasis: [{ law: '优化营商环境条例', article: '第三十六条' }] })
/** Form C: the paper's own series at its organ. */
const seriesOf = (name: 'supervisionCard.card' | 'supervisionCard.cardResult') => {
  const { numberSeries }: DocumentDefinition = documents[name]
  return numberSeries ? { series: numberSeries } : {}
}

const card: DocumentMaker<CardFacts> = (c, ctx) => ({
  ...seriesOf('supervisionCard.card'),
  data: { ...frameOf(c), colour: c.facts.colour, matter: c.facts.matter, clock: c.facts.clockTitle.zh, dueOn: c.facts.dueOn, raisedAt: inShanghai(ctx.at), replyBy: latestClock(c, 'reply')?.dueOn ?? ctx.today,
    facts: `${c.facts.missedNumber ?? c.facts.matter}的“${c.facts.clockTitle.zh}”至${c.facts.dueOn}届满时仍未办结。` },
})

const result: DocumentMaker<CardFacts> = (c, ctx, _input, reason) => ({
  ...seriesOf('supervisionCard.cardResult'),
  data: { ...frameOf(c), colour: c.facts.colour, cardNumber: c.number ?? '', matter: c.facts.matter, lifted: c.state === 'lifted', reason: reason ?? '', decidedBy: judges(ctx) },
})

/** The supervisor, and the second one where the card was lifted. */
function judges(ctx: Context): string[] {
  const { confirmedBy } = ctx.known as { confirmedBy?: { name: string } }
  return [ctx.actor.name, ...(confirmedBy ? [confirmedBy.name] : [])]
}

export const supervisionCardType = defineCaseType<CardFacts>({
  name: 'supervisionCard', numberPrefix: 'JD', facts: cardFacts, lifecycle: cardLifecycle as never,
  events: {
    explain: event({ input: explainInput, change: (c, explanation) => ({ facts: { ...c.facts, explanation } }) }),
  },
  documents: { 'supervisionCard.card': card, 'supervisionCard.cardResult': result },
  load: () => Promise.resolve({}),
})
