import { addYears, compareInstants, dayOf, epochMs } from '@onewindow/calendar/day'
import { holdersOf, latestClock, openClock, type Context } from '@onewindow/casework/case-state'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { frequencyOn, knobOn } from '../in-force.ts'
import { LEAD, TEAM } from '../inspection-matter/seats.ts'
import { decideFrequency, type FrequencyDecision, type OpenVisit, type Visit } from '../rules/visit-frequency.ts'
import { refuseTask } from './errors.ts'
import { conflictsOf, needsClue, type Case } from './found.ts'
import type { Together } from './load.ts'

type Reason = Refusal | null
const otherRow = refuse.openParts({ list: [] })

/** Whether this visit may be made (国办发〔2024〕54号): plan, cap, and no other department within the window. */
export function frequencyOf(c: Case, ctx: Context): FrequencyDecision {
  const { facts } = c
  const { history = [], openElsewhere = [] } = ctx.known as { history?: Visit[]; openElsewhere?: OpenVisit[] }
  return decideFrequency({
    year: Number(facts.plannedOn.slice(0, 4)), source: facts.source, planId: facts.planNo, plannedOn: facts.plannedOn, class: facts.subject.risk, foodGrade: facts.subject.foodGrade ?? undefined, onSite: facts.onSite,
    reinspection: facts.kind === 'recheck', history, openElsewhere,
  }, frequencyOn(whenOpened(c, ctx)), ctx.calendar)
}

export function frequencyAllows(c: Case, ctx: Context): Reason {
  const { source, originId, mergeAnswer } = c.facts
  if (source !== 'plan' && source !== 'special' && originId === null) return refuseTask.noClue({})
  const answer = frequencyOf(c, ctx)
  if (answer.decision === 'allow') return null
  if (answer.decision === 'merge') return mergeAnswer.length > 0 ? null : refuseTask.mergeOrReason({ list: answer.with })
  return answer.why === 'NO_PLAN' ? refuseTask.noPlan({}) : refuseTask.capReached({ counted: answer.counted, cap: answer.cap })
}

/** The visit this one is when it arrives today, as `load` found it. */
export const togetherOf = ({ facts: { visitId } }: Case, { known }: Context): Together => (known.together as Together | undefined) ?? { visitId, shared: false }

/** What was let through as one visit of several departments is looked at again when it is made, alone or on another day: the cap is a cap on visits, not on orders (国办发〔2024〕54号). */
export function capHolds(c: Case, ctx: Context): Reason {
  if (!togetherOf(c, ctx).shared || c.facts.visit) return null
  const answer = frequencyOf({ ...c, facts: { ...c.facts, plannedOn: ctx.today } }, ctx)
  return answer.decision === 'refuse' && answer.why === 'CAP_REACHED' ? refuseTask.capReached({ counted: answer.counted, cap: answer.cap }) : null
}

/** Begun at once, its approval still to come (within 24 hours). */
export const toRatify = (c: Case): Reason => (openClock(c, 'lateApproval') ? null : refuseTask.notUrgent({}))
const ratified = (c: Case): Reason => (openClock(c, 'lateApproval') ? refuseTask.notRatified({}) : null)

/** A decision on recusal (行政处罚法 §43) comes before the visit goes on. */
export const noRecusalOpen = (c: Case): Reason => (c.facts.recusal ? refuseTask.recusalOpen({}) : null)
export const recusalOpen = (c: Case): Reason => (c.facts.recusal ? null : refuseTask.noRecusal({}))

/** A seat that was drawn is filled by a draw, never by a name somebody types (market supervision §3.3, MS-07). */
export const mayNameSubstitute = ({ facts }: Case): Reason => (facts.drawNo === null ? null : refuseTask.seatIsDrawn({ drawNo: facts.drawNo }))

export const seatsFull = (c: Case): Reason => (holdersOf(c, LEAD).length === 1 && new Set(holdersOf(c, TEAM)).size >= 2 ? null : refuseTask.seatEmpty({}))
export const mayPrepare = (c: Case): Reason => noRecusalOpen(c) ?? seatsFull(c)

/** Scans at other doors that the course of one visit keeps: enough to see that somebody tries again and again; a phone that scans by itself shall not fill the log. */
const WRONG_DOORS_KEPT = 5
const wrongDoors = ({ acts }: Case): number => acts.filter(({ event }) => event === 'arrivalRefused').length
export const wrongDoorsFull = (c: Case): Reason => (wrongDoors(c) >= WRONG_DOORS_KEPT ? null : otherRow)
export const firstWrongDoor = (c: Case): Reason => (wrongDoorsFull(c) !== null && !c.flags.includes('wrongDoor') ? null : otherRow)
export const anotherWrongDoor = (c: Case): Reason => (wrongDoorsFull(c) !== null && c.flags.includes('wrongDoor') ? null : otherRow)

/** 食品生产经营监督检查管理办法 §30: who takes something into custody has the powers of an enforcement officer. */
export const hasEnforcementPower = (c: Case, ctx: Context): Reason =>
  noRecusalOpen(c) ?? (ctx.actor.grants.some(({ role, unitId }) => role === 'enforcementOfficer' && unitId === c.unitId) ? null : refuseTask.noEnforcementAuthority({}))

export const settledAnswers = (c: Case): Reason => {
  const open = conflictsOf(c.facts)
  return open.length === 0 ? null : refuseTask.conflictsOpen({ list: open })
}

export const samplingOpen = (c: Case, ctx: Context): Reason => (Number(ctx.known.openSamplings ?? 0) > 0 ? null : refuseTask.noSampling({}))
export const reviewPaused = (c: Case): Reason => (openClock(c, 'review') ? null : refuse.openParts({ list: [] }))
export const reviewNotBegun = (c: Case): Reason => (openClock(c, 'review') ? refuse.openParts({ list: [] }) : null)

export const mayConclude = (c: Case): Reason => ratified(c)

/** Within the window that runs from the notice of the result; a party's right ends with its last day. */
export function objectionInTime(c: Case, { at }: Context): Reason {
  const window = latestClock(c, 'resultObjectionWindow')
  return window?.dueAt && compareInstants(at, window.dueAt) < 0 ? null : refuse.tooLate({ day: window?.dueOn ?? '' })
}

export const clueToSend = (c: Case): Reason => (c.facts.clueSentOn ? refuseTask.clueSent({}) : needsClue(c.facts) ? null : refuseTask.needsNoClue({}))

const DAY_MS = 86_400_000
const WAITS = 60

/** Rectification closed and the clue answered, or sixty days in public. */
export function nothingWaits(c: Case, ctx: Context): Reason {
  if (epochMs(ctx.at) - epochMs(c.enteredAt) >= WAITS * DAY_MS) return null
  const open = Number(ctx.known.openRectifications ?? 0)
  return open === 0 && (!c.facts.clueSentOn || c.flags.includes('clueAnswered')) ? null : refuse.openParts({ list: ['rectification'] })
}

/** New evidence, at most so many years after a visit that was made. */
export function withinYears(c: Case, ctx: Context): Reason {
  const { visit } = c.facts
  if (!visit || !c.facts.result) return refuseTask.notVisited({})
  const last = addYears(dayOf(visit.arrivedAt), knobOn('reopenYears', whenOpened(c, ctx)))
  return ctx.today <= last ? null : refuse.tooLate({ day: last })
}
