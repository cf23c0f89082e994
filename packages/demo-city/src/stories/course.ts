import type { ItemContent } from '@onewindow/approval/catalogue/definition'
import { deliver, deliveryFails, deny, grant, recordPayment, seal, sendBack, startIssuing, terminate } from './decide.ts'
import { fileApplication, submit, type Filing } from './file-application.ts'
import { accept, refuseApplication, requestCorrection, resubmit, supplyDeferred, withdraw } from './intake.ts'
import { askClarification, askOpinions, clarify, departmentsAsked, endSpecial, extend, giveOpinion, holdHearing, inspect, orderHearing, sign, startReview, startSpecial, submitForDecision, tellNeighbours } from './review.ts'
import { rateService } from './rate.ts'
import type { Hand } from '../drive/hand.ts'

/** Where a case is left standing, by the lifecycle's own names; `done` runs to its end. */
export type Halt =
  | 'draft' | 'submitted' | 'correctionRequested' | 'accepted' | 'reviewing' | 'specialProcedure' | 'jointOpinion' | 'awaitingDecision' | 'granted' | 'denied' | 'issuing' | 'delivering' | 'refused' | 'withdrawn' | 'terminated' | 'done'

/** Things that may happen during the review, in this order. */
export type Episode = 'clarified' | 'special' | 'opinions' | 'neighbours' | 'extended' | 'sentBack' | 'deliveryFails'

export type Course = {
  filing: Filing
  intake?: 'corrected' | 'ignored' | 'deferred' | 'commitment' | 'notRequired' | 'notCompetent'
  review?: readonly Episode[]
  denied?: boolean
  halt: Halt
  /** Withdrawn or terminated when it stands here. */
  endsFrom?: 'submitted' | 'accepted' | 'reviewing'
  /** Working days until it is accepted, and between the other steps. */
  pace?: { accept?: number; step?: number; special?: number }
}

/** `office`: somebody of the organ does it, at office hours. */
export type Step = { name: string; after: number; office: boolean; act: (hand: Hand) => Promise<void> }

/** Working days of silence after which the law accepts, and one more. */
const SILENCE = 6
const HEARING_WORKDAYS = 9

type Standing = Exclude<Halt, 'done' | 'withdrawn' | 'terminated'>

const BY_APPLICANT = new Set(['rate', 'submit', 'resubmit', 'supplyDeferred', 'clarify', 'withdraw', 'deemed'])
const step = (name: string, after: number, act: (hand: Hand) => Promise<void>): Step => ({ name, after, act,
  office: !BY_APPLICANT.has(name) })

/** The steps of a case in their order, up to where it is left. @throws Error when the item's road does not pass there */
export function stepsOf(item: ItemContent, course: Course): Step[] {
  const steps = [...intake(item, course), ...examination(item, course), ...conclusion(item, course)]
  const { halt } = course
  if (halt === 'withdrawn' || halt === 'terminated') {
    const end = halt === 'withdrawn' ? step('withdraw', 1, withdraw) : step('terminate', 1, terminate)
    return [...upTo(item, steps, course.endsFrom ?? 'accepted', course), end]
  }
  return upTo(item, steps, halt, course)
}

/** Working days from the first step to the last. */
export const workdaysOf = (steps: readonly Step[]): number => steps.slice(1).reduce((sum, { after }) => sum + after, 0)

/** Steps after which a case stands there; of several the first the item's road has. */
const LAST: Readonly<Record<Standing, readonly string[]>> = {
  draft: ['file'], submitted: ['submit', 'file'], correctionRequested: ['requestCorrection'], accepted: ['accept'],
  specialProcedure: ['startSpecial', 'orderHearing'], jointOpinion: ['askOpinions'],
  awaitingDecision: ['submitForDecision', 'accept'], granted: ['grant'], denied: ['deny'], issuing: ['startIssuing'], delivering: ['seal'],
  refused: ['refuse'], reviewing: [],
}

function upTo(item: ItemContent, steps: Step[], halt: Standing | 'done', course: Course): Step[] {
  if (halt === 'done') return [...steps, step('rate', 0, rateService)]
  if (halt === 'accepted' && course.intake === 'ignored') return [...steps.slice(0, steps.findIndex(({ name }) => name === 'startReview')),
    step('deemed', SILENCE, () => Promise.resolve())]
  const place = halt === 'reviewing' ? steps.findIndex(({ name }) => name === 'submitForDecision') - 1 : lastOf(steps, halt)
  if (place < 0) throw new Error(`${item.slug} never stands at ${halt}`)
  return steps.slice(0, place + 1)
}

function lastOf(steps: readonly Step[], halt: Standing): number {
  for (const name of LAST[halt]) {
    const place = steps.findIndex((one) => one.name === name)
    if (place >= 0) return place
  }
  return -1
}

const isSpot = ({ onTheSpot }: ItemContent): boolean => onTheSpot

function intake(item: ItemContent, { filing, intake: how, pace }: Course): Step[] {
  const soon = pace?.accept ?? 1
  const filed = [step('file', 0, (hand) => fileApplication(hand, filing)),
    ...(filing.channel === 'online' ? [step('submit', 0, submit)] : [])]
  if (how === 'notRequired' || how === 'notCompetent') return [...filed,
    step('refuse', soon, (hand) => refuseApplication(hand, how === 'notRequired' ? 'refuseNotRequired' : 'refuseNotCompetent'))]
  if (how === 'ignored') return filed
  if (how === 'deferred') return [...filed, step('accept', soon, (hand) => accept(hand, 'acceptWithDeferred'))]
  if (how === 'commitment') return [...filed, step('accept', soon, (hand) => accept(hand, 'acceptOnCommitment'))]
  const asked = filing.keepBack === 'toBeAsked' ? [step('requestCorrection', soon, requestCorrection), step('resubmit', 3, resubmit)] : []
  return [...filed, ...asked, step('accept', asked.length > 0 ? 1 : soon,
    (hand) => accept(hand, isSpot(item) ? 'acceptOnTheSpot' : 'accept'))]
}

function examination(item: ItemContent, { intake: how, review = [], denied = false, pace }: Course): Step[] {
  if (isSpot(item) || how === 'commitment' || how === 'notRequired' || how === 'notCompetent') return []
  const gap = pace?.step ?? 1
  const has = (episode: Episode): boolean => review.includes(episode)
  const proposal = denied ? 'deny' as const : 'grant' as const
  return [
    step('startReview', how === 'ignored' ? SILENCE : gap, startReview),
    ...(how === 'deferred' ? [step('supplyDeferred', 1, supplyDeferred)] : []),
    ...(has('clarified') ? [step('askClarification', 0, askClarification), step('clarify', 1, clarify)] : []),
    ...(has('special') ? [step('startSpecial', 1, startSpecial), step('endSpecial', pace?.special ?? 4, endSpecial)] : []),
    ...(has('opinions') || item.jointApproval ? [step('askOpinions', Math.max(gap, 1), askOpinions),
      ...departmentsAsked(item).map((_, place) => step('giveOpinion', 1, (hand) => giveOpinion(hand, place)))] : []),
    ...chain(item, gap),
    ...(has('neighbours') ? [step('tellNeighbours', 0, tellNeighbours)] : []),
    ...(has('extended') ? [step('extend', 0, extend)] : []),
    step('submitForDecision', has('neighbours') ? SILENCE : gap, (hand) => submitForDecision(hand, proposal)),
    ...(has('sentBack') ? [step('sendBack', 1, sendBack), step('submitAgain', 1, (hand) => submitForDecision(hand, proposal))] : []),
  ]
}

const REVIEWERS = new Set(['reviewer', 'assessor'])

/** Stages of the item's own chain between acceptance and decision; sending for decision signs the last review itself. */
function chain({ reviewChain }: ItemContent, gap: number): Step[] {
  const stages = reviewChain.filter(({ stage }) => !['accept', 'decide', 'issue'].includes(stage))
  const last = stages.findLast(({ stage, role }) => !['inspect', 'hearing'].includes(stage) && REVIEWERS.has(role))
  return stages.filter((stage) => stage !== last).flatMap(({ stage, role }) => {
    if (stage === 'inspect') return [step('inspect', gap, inspect)]
    if (stage === 'hearing') return [step('orderHearing', gap, orderHearing), step('holdHearing', HEARING_WORKDAYS, holdHearing)]
    return [step('sign', gap, (hand) => sign(hand, role === 'expert' || role === 'inspector' ? role : 'reviewer'))]
  })
}

function conclusion(item: ItemContent, { intake: how, denied = false, review = [], pace }: Course): Step[] {
  if (how === 'notRequired' || how === 'notCompetent') return []
  const gap = isSpot(item) ? 0 : (pace?.step ?? 1)
  if (denied) return [step('deny', gap, deny), step('deliverDecision', 1, (hand) => deliver(hand, 'deliverDecision'))]
  if (item.result.licenceType === null) return [step('grant', gap, grant),
    step('deliverDecision', gap, (hand) => deliver(hand, 'deliverDecision'))]
  return [
    step('grant', gap, grant), ...(item.fee.charged ? [step('recordPayment', 1, recordPayment)] : []),
      step('startIssuing', 0, startIssuing), step('seal', gap, seal), ...(review.includes('deliveryFails')
      ? [step('deliveryFails', 1, deliveryFails)] : []), step('deliver', gap, (hand) => deliver(hand)),
  ]
}
