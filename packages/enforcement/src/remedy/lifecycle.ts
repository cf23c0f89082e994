import { instantOf } from '@onewindow/calendar/day'
import type { ClockSpec } from '@onewindow/calendar/spec'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { lifecycleOf, system } from '@onewindow/casework/lifecycle'
import { clocksOn } from '../in-force.ts'
import { clerk, head, party } from '../sub-case/actors.ts'
import { goesBeyond, type ImposedPenalty } from '../rules/imposed-penalty.ts'
import { refuseRemedy } from './errors.ts'
import { remedyFacts, type RemedyFacts } from './schemas.ts'

type Case = CaseState<RemedyFacts>

/** The answer to the reviewing body is due on the day its paper names. */
const reply = (on: InForce): ClockSpec => ({ ...clocksOn(on).handIn, id: 'reply', titleZh: '答复（答辩）期限', titleEn: 'Reply to the reviewing body', unit: 'calendarDay', length: 0, roll: 'none', basis: '行政复议法 §48；行政诉讼法 §67' })

const reconsidered = (c: Case) => c.facts.kind === 'reconsideration'
const effective = (_c: Case, { effectiveOn }: { effectiveOn: string }, ctx: Context) => (effectiveOn > ctx.today ? refuseRemedy.effectiveInFuture({}) : null)
/** 行政复议法 §63, 行政诉讼法 §77: never worse than the decision that was challenged. */
const notWorse = (c: Case, input: { effectiveOn: string; penalty: ImposedPenalty }, ctx: Context) =>
  effective(c, input, ctx) ?? (c.facts.decisionPenalty && goesBeyond(input.penalty, c.facts.decisionPenalty) ? refuseRemedy.heavier({}) : null)
const suitOpen = (c: Case, ctx: Context) => {
  const clock = latestClock(c, 'suitAfterReview')
  if (!reconsidered(c) || !clock) return refuseRemedy.notReconsideration({})
  return clock.dueOn && ctx.today > clock.dueOn ? refuseRemedy.suitLate({ day: clock.dueOn }) : null
}
const isStayed = (c: Case) => (c.facts.stayed ? null : refuseRemedy.notStayed({}))
const isFree = (c: Case) => (c.facts.stayed ? refuseRemedy.alreadyStayed({}) : null)

const tell = (message: string) => ({ to: 'siblings', type: 'execution', message }) as const
const resumes = [tell('resumeLate'), tell('stayLifted')]
const ends = { from: 'accepted', by: [clerk], confirmedBy: { by: [head], need: 1 }, clock: { stop: ['reply'], start: ['suitAfterReview'] }, tells: resumes, notifies: [head, party] } as const
const REVIEW = '行政复议法 §62–68；行政诉讼法 §69–78'

/** 复议、诉讼 (remedy): what a reviewing body or a court does about a decision of ours, written down from its papers by one, confirmed by another. */
export const remedyLifecycle = lifecycleOf<RemedyFacts>()({
  caseType: 'remedy', kind: 'sub',
  states: {
    filed: { is: 'open', queue: 'waiting' }, accepted: { is: 'open', queue: 'toReply' }, rejected: { is: 'ended' }, upheld: { is: 'ended' }, modified: { is: 'ended' }, annulled: { is: 'ended' }, confirmedUnlawful: { is: 'ended' }, declaredInvalid: { is: 'ended' },
    mediated: { is: 'ended' }, withdrawn: { is: 'ended' },
  },
  groups: { decided: ['upheld', 'modified', 'annulled', 'confirmedUnlawful', 'declaredInvalid', 'rejected'] },
  clocks: {
    reply: { spec: (c, ctx) => (c.facts.replyBy ? reply(ctx) : null), startAt: (c, ctx) => instantOf(c.facts.replyBy ?? ctx.today), sorts: true, card: 'red' },
    suitAfterReview: { spec: (c, ctx) => (reconsidered(c) ? clocksOn(ctx).suitAfterReview : null), startAt: (c, ctx) => instantOf(c.facts.effectiveOn ?? ctx.today) },
  },
  transitions: [
    { from: null, on: 'file', to: 'filed', by: [clerk, system], tells: [tell('stopLate')], notifies: [head], source: '行政复议法 §20；行政诉讼法 §46；行政处罚法 §73(3)' },
    { from: 'filed', on: 'accept', to: 'accepted', by: [clerk], clock: { start: ['reply'] }, notifies: [head], marks: ['primary'], source: '行政复议法 §30' },
    { from: 'filed', on: 'reject', to: 'rejected', by: [clerk], clock: { start: ['suitAfterReview'] }, tells: resumes, sets: { result: 'rejected' }, notifies: [head], source: '行政复议法 §30' },
    { from: 'accepted', on: 'replied', to: 'same', by: [clerk], clock: { stop: ['reply'] }, source: '行政复议法 §48' },
    { from: 'accepted', on: 'stayOrdered', to: 'accepted', by: [clerk], guard: isFree, tells: [tell('stayOrdered')], issues: ['remedy.stay'], notifies: [head, party], source: '行政复议法 §42；行政诉讼法 §56' },
    { from: 'accepted', on: 'stayLifted', to: 'accepted', by: [clerk], guard: isStayed, tells: [tell('stayLifted')], issues: ['remedy.stay'], notifies: [head, party], source: '行政复议法 §42；行政诉讼法 §56' },
    { ...ends, on: 'uphold', to: 'upheld', check: effective, sets: { result: 'upheld' }, source: REVIEW },
    { ...ends, on: 'modify', to: 'modified', check: notWorse, sets: { result: 'modified' }, source: REVIEW },
    { ...ends, on: 'annul', to: 'annulled', check: effective, sets: { result: 'annulled' }, source: REVIEW },
    { ...ends, on: 'confirmUnlawful', to: 'confirmedUnlawful', check: effective, sets: { result: 'confirmedUnlawful' }, source: REVIEW },
    { ...ends, on: 'declareInvalid', to: 'declaredInvalid', check: effective, sets: { result: 'declaredInvalid' }, source: REVIEW },
    { ...ends, on: 'mediate', to: 'mediated', check: effective, clock: { stop: ['reply'] }, sets: { result: 'mediated' }, source: REVIEW },
    { ...ends, on: 'withdraw', to: 'withdrawn', check: effective, clock: { stop: ['reply'] }, sets: { result: 'withdrawn' }, source: REVIEW },
    { from: '@decided', on: 'suitLapsed', to: 'same', by: [system], when: { reached: 'suitAfterReview' }, clock: { stop: ['suitAfterReview'] }, source: '行政诉讼法 §45' },
    {
      from: '@decided', on: 'sue', to: 'same', by: [clerk], guard: suitOpen, limit: { times: 1, per: 'case' }, clock: { stop: ['suitAfterReview'] },
      opens: [{
        type: 'remedy', as: 'sibling', on: 'file', link: 'sameMatter',
        seeds: (c, ctx, input) => {
          const { court, filedOn } = input as { court: string; filedOn: string }
          return [{ topic: 'litigation', title: c.title, party: c.party, parts: c.parts, facts: remedyFacts.parse({ kind: 'litigation', body: court, filedOn: filedOn || ctx.today, decisionPenalty: c.facts.decisionPenalty }) }]
        },
      }],
      source: '行政诉讼法 §45',
    },
  ],
})
