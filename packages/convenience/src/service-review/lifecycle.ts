import { openClock } from '@onewindow/casework/case-state'
import { lifecycleOf, part, partner, role, seat, system } from '@onewindow/casework/lifecycle'
import { limitsOn } from '../in-force.ts'
import { limitSpec } from '../rules/request-clocks.ts'
import { bad, doubtful, fitForAll, fromOutside, good, inContestWindow, inObjectionWindow, notReached, stillFresh, tooPersonal, valid } from './guards.ts'
import type { ReviewFacts } from './schemas.ts'

const rater = part('rater')
const reviewed = seat('reviewed')
const head = role('departmentHead')
const handler = role('unitHandler')
const supervisor = role('supervisor')
const visitor = role('returnVisitor')
/** Ways to answer without signing in; none of them is a staff session. */
const withoutAccount = [partner('ratingDevice'), partner('smsGateway')]

const STATE_COUNCIL = '国办发〔2019〕51号'
const SHANGHAI = '上海市优化营商环境条例 §30'
const judging = { by: [supervisor], guard: fromOutside, confirmedBy: { by: [supervisor], need: 1 }, issues: ['serviceReview.finding'], notifies: [rater, head] } as const

/** 好差评 (serviceReview): one per service event and person. A level is never edited by staff; what is excluded is counted in public. */
export const reviewLifecycle = lifecycleOf<ReviewFacts>()({
  caseType: 'serviceReview', kind: 'case',
  states: {
    invited: { is: 'open', queue: 'waiting' }, rated: { is: 'open', queue: 'toPublish' }, negative: { is: 'open', queue: 'toVerify' }, rectifying: { is: 'open', queue: 'toRectify' }, maliciousReview: { is: 'open', queue: 'toJudge' },
    revisit: { is: 'open', queue: 'toRevisit' }, objectionReview: { is: 'open', queue: 'toJudge' }, published: { is: 'ended' }, closedReview: { is: 'ended' }, excluded: { is: 'ended' }, lapsed: { is: 'ended' },
  },
  clocks: {
    invitation: { spec: (_c, ctx) => limitSpec(limitsOn(ctx), 'serviceReview.invitation') },
    verifyBad: { spec: (_c, ctx) => limitSpec(limitsOn(ctx), 'serviceReview.verifyBad'), sorts: true, card: 'red' },
    // A rectification interrupted by an objection goes on; another one is not started beside it.
    rectify: { spec: (c, ctx) => (openClock(c, 'rectify') ? null : limitSpec(limitsOn(ctx), 'serviceReview.rectify', { kind: c.facts.complexity })), sorts: true, card: 'red' },
    revisit: { spec: (_c, ctx) => limitSpec(limitsOn(ctx), 'serviceReview.revisit'), card: 'yellow' },
    objectionWindow: { spec: (_c, ctx) => limitSpec(limitsOn(ctx), 'serviceReview.objectionWindow') },
    objection: { spec: (_c, ctx) => limitSpec(limitsOn(ctx), 'serviceReview.objection'), card: 'yellow' },
  },
  transitions: [
    { from: null, on: 'invite', to: 'invited', by: [system], clock: { start: ['invitation'] }, claims: (c) => [{ kind: 'serviceReview', key: `${c.facts.serviceCaseId}:${c.facts.serviceRound}:${c.facts.raterId}` }], notifies: [rater], source: STATE_COUNCIL },
    { from: 'invited', on: 'rate', to: 'rated', by: [rater, ...withoutAccount], check: good, clock: { stop: ['invitation'] }, issues: ['serviceReview.record'], notifies: [reviewed], emits: ['ratingGiven'], marks: ['primary'], source: STATE_COUNCIL },
    { from: 'invited', on: 'rate', to: 'negative', by: [rater, ...withoutAccount], check: bad, clock: { stop: ['invitation'], start: ['verifyBad', 'objectionWindow'] }, issues: ['serviceReview.record'], notifies: [reviewed, head], emits: ['ratingGiven'], marks: ['primary'], source: STATE_COUNCIL },
    { from: 'rated', on: 'changeRating', to: 'same', by: [rater], guard: stillFresh, check: good, issues: ['serviceReview.record'], emits: ['ratingGiven'], source: 'own' },
    { from: 'rated', on: 'changeRating', to: 'negative', by: [rater], guard: stillFresh, check: bad, clock: { start: ['verifyBad', 'objectionWindow'] }, issues: ['serviceReview.record'], notifies: [reviewed, head], emits: ['ratingGiven'], source: 'own' },
    { from: 'negative', on: 'changeRating', to: 'rated', by: [rater], guard: stillFresh, check: good, clock: { cancel: ['verifyBad', 'objectionWindow'] }, issues: ['serviceReview.record'], emits: ['ratingGiven'], source: 'own' },
    { from: 'negative', on: 'changeRating', to: 'same', by: [rater], guard: stillFresh, check: bad, issues: ['serviceReview.record'], emits: ['ratingGiven'], source: 'own' },
    { from: 'invited', on: 'invitationExpire', to: 'lapsed', by: [system], when: { reached: 'invitation' }, clock: { stop: ['invitation'] }, sets: { result: 'notReviewed' }, source: 'own' },
    { from: 'rated', on: 'publish', to: 'published', by: [system], when: { after: { days: 1 } }, guard: fitForAll, sets: { result: 'published' }, source: SHANGHAI },
    { from: 'rated', on: 'hideText', to: 'published', by: [system], when: { after: { days: 1 } }, guard: tooPersonal, sets: { flags: ['textHidden'], result: 'published' }, source: SHANGHAI },
    { from: 'negative', on: 'contactVerify', to: 'rectifying', by: [head, handler], notHolding: ['reviewed'], check: valid, clock: { stop: ['verifyBad'], start: ['rectify'] }, issues: ['serviceReview.contactRecord'], notifies: [rater], marks: ['primary'], source: SHANGHAI },
    { from: 'negative', on: 'contactVerify', to: 'maliciousReview', by: [head, handler], notHolding: ['reviewed'], check: doubtful, clock: { stop: ['verifyBad'] }, issues: ['serviceReview.contactRecord'], notifies: [rater, supervisor], source: SHANGHAI },
    { from: 'negative', on: 'verifyExpire', to: 'same', by: [system], when: { reached: 'verifyBad' }, sets: { flags: ['verifyOverdue'] }, issues: ['serviceReview.supervisionOrder'], notifies: [supervisor], source: SHANGHAI },
    { from: 'rectifying', on: 'rectified', to: 'revisit', by: [head], clock: { stop: ['rectify'], start: ['revisit'] }, issues: ['serviceReview.rectificationReport'], notifies: [rater], marks: ['primary'], source: SHANGHAI },
    { from: 'rectifying', on: 'extendRectify', to: 'same', by: [supervisor], limit: { times: 1, per: 'case' }, demands: ['reason'], clock: { extend: ['rectify'] }, notifies: [rater], source: SHANGHAI },
    { from: 'revisit', on: 'secondRate', to: 'closedReview', by: [rater, visitor], clock: { stop: ['revisit'], cancel: ['objectionWindow'] }, sets: { result: 'revisited' }, issues: ['serviceReview.revisitRecord'], notifies: [head], marks: ['primary'], source: SHANGHAI },
    { from: 'revisit', on: 'revisitUnreachable', to: 'closedReview', by: [visitor], check: notReached, clock: { stop: ['revisit'], cancel: ['objectionWindow'] }, sets: { result: 'unreachable' }, notifies: [head], source: 'own' },
    { from: ['negative', 'rectifying', 'maliciousReview'], on: 'objection', to: 'objectionReview', by: [reviewed, head], guard: inObjectionWindow, limit: { times: 1, per: 'case' }, clock: { stop: ['objectionWindow'], cancel: ['verifyBad'], pause: ['rectify'], start: ['objection'] }, issues: ['serviceReview.objectionLetter'], notifies: [supervisor], source: 'own' },
    { from: ['objectionReview', 'maliciousReview'], on: 'exclude', to: 'excluded', ...judging, demands: ['reason'], clock: { stop: ['objection'], cancel: ['rectify', 'verifyBad', 'objectionWindow'] }, sets: { result: 'excluded' }, marks: ['danger'], source: 'own' },
    { from: ['objectionReview', 'maliciousReview'], on: 'uphold', to: 'rectifying', ...judging, demands: ['reason'], clock: { stop: ['objection'], resume: ['rectify'], start: ['rectify'] }, source: 'own' },
    { from: 'excluded', on: 'contestExclusion', to: 'objectionReview', by: [rater], guard: inContestWindow, limit: { times: 1, per: 'case' }, clock: { start: ['objection'] }, notifies: [supervisor], source: 'own' },
  ],
})
