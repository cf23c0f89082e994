import { openTasks, openClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { eventOf } from '@onewindow/casework/case-type'
import { refuse as shared } from '@onewindow/casework/errors'
import { instantOf } from '@onewindow/calendar/day'
import { mayExtend } from '../rules/extensions.ts'
import { earliestHearing } from '../rules/hearing-day.ts'
import { mayPause } from '../rules/special-procedures.ts'
import { refuse } from './errors.ts'
import { extensionRefusal, hearingToHold } from './guards.ts'
import { itemOf, knownOf } from './known.ts'
import * as inputs from './schemas.ts'
import type { ApplicationFacts } from './schemas.ts'
import { lastReview, openStages, stageKey, stageToSign } from './stages.ts'

type Case = CaseState<ApplicationFacts>
const event = eventOf<ApplicationFacts>()

const taskOf = (c: Case, id: string, kind: string) => openTasks(c, kind).find((task) => task.id === id)

/** Between acceptance and decision: substance, special procedures, hearings, opinions, extension. */
export const reviewEvents = {
  supplyDeferred: event({
    input: inputs.supplyInput,
    check: (c, { files }) => {
      const open = (c.facts.acceptance?.openMaterials ?? []).filter((key) => !files.some((file) => file.key === key))
      return open.length > 0 ? refuse.deferredOpen({ materialKeys: open }) : null
    },
    change: (c, { files }) => ({ attach: files, facts: { ...c.facts, acceptance: c.facts.acceptance && { ...c.facts.acceptance, openMaterials: [] } }, body: { materials: files.map(({ key }) => key) } }),
  }),
  sendUp: event({
    input: inputs.signInput,
    change: (c, { opinion, verdict }, ctx) => {
      const upper = knownOf(ctx).upper
      return { facts: { ...c.facts, stages: signed(c, ctx.actor, 'sendUp', verdict, opinion, ctx.at) }, ...(upper ? { unit: { id: upper.unitId, path: upper.unitPath, regionCode: upper.regionCode } } : {}) }
    },
  }),
  askClarification: event({ input: inputs.clarificationInput, change: (c, { text }, ctx) => ({ facts: { ...c.facts, clarifications: [...c.facts.clarifications, { at: ctx.at, from: 'authority', text }] }, body: { text } }) }),
  clarify: event({ input: inputs.clarificationInput, change: (c, { text }, ctx) => ({ facts: { ...c.facts, clarifications: [...c.facts.clarifications, { at: ctx.at, from: 'applicant', text }] }, body: { text } }) }),
  signStage: event({
    input: inputs.signInput,
    change: (c, { opinion, verdict }, ctx) => {
      const stage = stageToSign(c, ctx)
      return stage ? { facts: { ...c.facts, stages: signed(c, ctx.actor, stageKey(stage.stage, stage.seq), verdict, opinion, ctx.at) }, body: { stage: stage.stage, verdict } } : {}
    },
  }),
  recordSiteInspection: event({
    input: inputs.inspectionInput,
    check: (_c, { certificates }, ctx) => {
      const [first, second] = officersOf(certificates, ctx)
      const confirmer = ctx.known.confirmedBy as { accountId: string } | undefined
      const valid = first && second && first.accountId !== second.accountId && first.accountId === ctx.actor.accountId && (!confirmer || confirmer.accountId === second.accountId)
      return valid ? null : shared.officerInvalid({})
    },
    change: (c, { certificates, ...record }, ctx) => {
      const officers = officersOf(certificates, ctx).flatMap((officer) => (officer ? [{ accountId: officer.accountId, name: officer.name, certificate: officer.certNo }] : []))
      const stage = openStages(c, ctx).find((open) => open.stage === 'inspect')
      const stages = stage ? signed(c, ctx.actor, stageKey(stage.stage, stage.seq), 'pass', record.conclusion, ctx.at) : c.facts.stages
      return { facts: { ...c.facts, inspections: [...c.facts.inspections, { ...record, officers }], stages }, body: { conclusion: record.conclusion } }
    },
  }),
  notifyInterestedParties: event({
    input: inputs.interestedInput,
    change: (c, { parties }) => ({ parts: [...c.parts, ...parties.map(({ name }) => ({ part: 'interestedParty', partyId: null, accountId: null, unitId: null, name }))], body: { parties: parties.length } }),
  }),
  startSpecial: event({
    input: inputs.specialInput,
    check: (_c, { kind, declared }, ctx) => {
      if (mayPause(itemOf(ctx), kind)) return shared.pauseReasonNotAllowed({ reason: kind })
      const max = itemOf(ctx).specialProcedures.find(({ type }) => type === kind)?.maxDuration
      return max && max.unit === declared.unit && declared.value > max.value ? refuse.procedureLimit({ max: max.value, unit: max.unit }) : null
    },
    change: (c, { kind, declared, reason }, ctx) => ({
      facts: { ...c.facts, special: [...c.facts.special, { taskId: String(c.facts.special.length + 1), kind, basis: basisOf(ctx, kind), declared, from: ctx.at, to: null, result: null }] },
      openTasks: [{ kind: 'special', unitId: c.unitId, body: { kind, declared, reason, no: c.facts.special.length + 1 } }],
      pause: { reason: kind, basis: basisOf(ctx, kind), ...(declared.unit === 'month' || declared.unit === 'year' ? {} : { declaredLength: declared.value }) }, body: { kind, declared },
    }),
  }),
  endSpecial: event({
    input: inputs.endSpecialInput,
    check: (c, { taskId }) => {
      const task = taskOf(c, taskId, 'special')
      if (!task) return refuse.notYourTask({})
      // 行政许可法 §47, §48: who asked for a hearing has a right to it, and its minutes carry the decision.
      return task.body.kind === 'hearing' && hearingToHold(c) ? refuse.hearingNotHeld({}) : null
    },
    change: (c, { taskId, result }, ctx) => {
      const no = String(taskOf(c, taskId, 'special')?.body.no ?? '')
      return { facts: { ...c.facts, special: c.facts.special.map((s) => (s.taskId === no ? { ...s, to: ctx.at, result } : s)) }, answerTask: { id: taskId, body: { result } }, body: { result } }
    },
  }),
  requestHearing: event({
    input: inputs.clarificationInput,
    change: (c, { text }, ctx) => ({
      facts: { ...c.facts, hearing: { requestedBy: ctx.actor.name, heldOn: null, at: null, place: '', chair: ctx.actor.name, record: null } }, openTasks: [{ kind: 'special', unitId: c.unitId, body: { kind: 'hearing', no: 0 } }],
      pause: { reason: 'hearing', basis: '行政许可法 §45' }, body: { text },
    }),
  }),
  orderHearing: event({
    input: inputs.hearingInput, check: (_c, { at }, ctx) => hearingDay(at, ctx),
    change: (c, { at, place, chair }, ctx) => ({
      facts: { ...c.facts, hearing: { requestedBy: ctx.actor.name, heldOn: null, at, place, chair, record: null } }, openTasks: [{ kind: 'special', unitId: c.unitId, body: { kind: 'hearing', no: 0 } }],
      pause: { reason: 'hearing', basis: '行政许可法 §45' }, body: { at, place, chair },
    }),
  }),
  setHearing: event({
    input: inputs.hearingInput, check: (_c, { at }, ctx) => hearingDay(at, ctx),
    change: (c, { at, place, chair }) => ({ facts: { ...c.facts, hearing: c.facts.hearing && { ...c.facts.hearing, at, place, chair } }, body: { at, place, chair } }),
  }),
  holdHearing: event({
    input: inputs.hearingRecordInput,
    change: (c, { record }, ctx) => {
      const stage = openStages(c, ctx).find((open) => open.stage === 'hearing')
      return { facts: { ...c.facts, hearing: c.facts.hearing && { ...c.facts.hearing, heldOn: ctx.today, record }, stages: stage ? signed(c, ctx.actor, stageKey(stage.stage, stage.seq), 'pass', record, ctx.at) : c.facts.stages } }
    },
  }),
  requestOpinions: event({
    input: inputs.opinionsInput, change: (_c, { question, unitIds }) => ({ openTasks: [...new Set(unitIds)].map((unitId) => ({ kind: 'opinion', unitId, body: { question } })), clockParts: [...new Set(unitIds)], body: { question, unitIds } }),
  }),
  giveOpinion: event({
    input: inputs.opinionInput,
    check: (c, { taskId }, ctx) => {
      const task = taskOf(c, taskId, 'opinion')
      return task && ctx.actor.grants.some(({ unitId }) => unitId === task.unitId) ? null : refuse.notYourTask({})
    },
    change: (c, { taskId, ...opinion }) => {
      const unitId = taskOf(c, taskId, 'opinion')?.unitId
      return { answerTask: { id: taskId, body: opinion }, ...(unitId ? { clockParts: [unitId] } : {}), body: { verdict: opinion.verdict } }
    },
  }),
  extend: event({
    input: inputs.extendInput,
    check: (c, { length }, ctx) => {
      const clock = openClock(c, 'decision') ?? openClock(c, 'promise')
      const refusal = mayExtend(itemOf(ctx), { length, earlier: c.facts.extension ? 1 : 0, at: ctx.at, dueAt: clock?.dueAt ?? null })
      return refusal ? extensionRefusal(refusal, itemOf(ctx).extension, clock?.dueOn ?? '') : null
    },
    change: (c, { length, reason }, ctx) => {
      const unit = itemOf(ctx).extension?.unit ?? 'workday'
      return { facts: { ...c.facts, extension: { length, unit, reason, on: ctx.today } }, extend: { length, unit, reason }, body: { length, unit } }
    },
  }),
  submitForDecision: event({
    input: inputs.submitForDecisionInput,
    check: (_c, { conditions }, ctx) => {
      const judged = new Set(conditions.map(({ index }) => index))
      const open = itemOf(ctx).conditions.map((_, index) => index).filter((index) => !judged.has(index))
      return open.length > 0 ? refuse.conditionsOpen({ indexes: open }) : null
    },
    change: (c, { conditions, opinion, proposal }, ctx) => {
      const stage = lastReview(ctx)
      return { facts: { ...c.facts, conditions, stages: stage ? signed(c, ctx.actor, stageKey(stage.stage, stage.seq), proposal === 'grant' ? 'pass' : 'fail', opinion, ctx.at) : c.facts.stages }, body: { proposal } }
    },
  }),
}

const officersOf = (certificates: readonly string[], ctx: Context) => certificates.map((certNo) => knownOf(ctx).certificates.find((known) => known.certNo === certNo))

function signed(c: Case, officer: { accountId: string | null; name: string }, stage: string, verdict: string, opinion: string, signedAt: string): ApplicationFacts['stages'] {
  return [...c.facts.stages, { stage, officerId: officer.accountId ?? '', officerName: officer.name, verdict, opinion, signedAt }]
}

const basisOf = (ctx: Context, kind: string): string => itemOf(ctx).specialProcedures.find(({ type }) => type === kind)?.legalBasis ?? '行政许可法 §45'

/** Seven clear working days before the hearing (行政许可法 §48(1)(1)). */
function hearingDay(at: string, ctx: Context) {
  const earliest = earliestHearing(ctx.today, ctx.calendar)
  return at < instantOf(earliest) ? refuse.hearingTooEarly({ day: earliest }) : null
}
