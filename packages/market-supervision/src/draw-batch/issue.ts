import { type Context, seatOf } from '@onewindow/casework/case-state'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import type { Opens, Seed } from '@onewindow/casework/opens'
import type { PartRecord } from '@onewindow/casework/case-state'
import { pinned } from '../inspection-matter/openings.ts'
import { frequencyOn } from '../in-force.ts'
import { handlerPart, seatsOf, TEAM } from '../inspection-matter/seats.ts'
import type { OpenElsewhere } from '../inspection-task/load.ts'
import { taskFacts } from '../inspection-task/schemas.ts'
import { decideFrequency, type OpenVisit, type Visit } from '../rules/visit-frequency.ts'
import type { Case } from './draw.ts'
import { drawnSoFar, teamFor } from './seats.ts'
import { TASKS_A_STEP, type DrawBatchFacts } from './schemas.ts'

/** Visits of a firm, by its code, as `load` fetched them for the firms of a step. */
type VisitsOf = Readonly<Record<string, { history: Visit[]; openElsewhere: OpenElsewhere[] }>>

/** Objects of the next step, in the order of the draw. */
export const nextObjects = ({ draw, issued }: DrawBatchFacts): string[] => draw?.selected.slice(issued, issued + TASKS_A_STEP) ?? []

/** Visits of a drawn firm that count, and the one of another department that this is made together with, where the head wants that (综合查一次). */
function roundOf(c: Case, uscc: string, ctx: Context): { history: Visit[]; openElsewhere: OpenVisit[]; companion: OpenElsewhere | null } {
  const { history = [], openElsewhere = [] } = ((ctx.known.visits ?? {}) as VisitsOf)[uscc] ?? {}
  const { mergeWithin } = frequencyOn(whenOpened(c, ctx))
  const companion = c.facts.merged ? openElsewhere.find(({ plannedOn }) => Math.abs(ctx.calendar.workdaysBetween(c.facts.plannedOn, plannedOn)) <= mergeWithin) ?? null : null
  return companion ? { history: history.filter(({ visitId }) => visitId !== companion.visitId), openElsewhere: [], companion } : { history, openElsewhere, companion }
}

/** Why no visit may be made to a drawn firm; null when it may (国办发〔2024〕54号). */
export function whyNot(c: Case, object: string, ctx: Context): string | null {
  const { candidates, planNo, plannedOn, mergeAnswer } = c.facts
  const subject = candidates.find(({ id }) => id === object)?.subject
  if (!subject) return 'unknown'
  const { history, openElsewhere } = roundOf(c, subject.uscc, ctx)
  const answer = decideFrequency({ year: Number(plannedOn.slice(0, 4)), source: 'plan', planId: planNo, plannedOn, class: subject.risk, foodGrade: subject.foodGrade ?? undefined, history, openElsewhere }, frequencyOn(whenOpened(c, ctx)), ctx.calendar)
  if (answer.decision === 'allow' || (answer.decision === 'merge' && mergeAnswer.length > 0)) return null
  return answer.why
}

/** Seats of the team of an object as accounts; a seat nobody could take stays empty. */
function teamOf({ facts }: Case, object: string): PartRecord[] {
  const seats = teamFor(facts, object)
  const accounts = seats.flatMap(({ inspector }) => facts.staff.find(({ id }) => id === inspector)?.accountId ?? [])
  const [leadId, ...memberIds] = accounts
  if (!leadId) return []
  return seats[0]?.inspector === null ? accounts.map((id) => seatOf(TEAM, id)) : seatsOf({ leadId, memberIds })
}

/** A visit to one object, with the checklists of the day the draw was prepared. */
function visitSeed(c: Case, object: string, ctx: Context): Seed[] {
  const { candidates, areas, planNo, drawNo, plannedOn, rules, mergeAnswer, lists } = c.facts
  const subject = candidates.find(({ id }) => id === object)?.subject
  if (!subject || !lists) return []
  const { companion } = roundOf(c, subject.uscc, ctx)
  const number = lists.objects.findIndex(({ id }) => id === object) + 1
  const facts = taskFacts.parse({
    subject, drawEntry: { drawNo: drawNo ?? '', number, of: lists.objects.length, entry: object, objectsRoot: lists.objectsRoot }, kind: 'planned', source: 'plan', visitId: visitIdOf(c.id, object), objectId: object, planNo, drawNo, originId: c.id, why: '随机抽查', plannedOn, endsOn: rules.endsOn, areas, mergeAnswer, seatsHeard: drawnSoFar(c.facts), ...pinned(areas, whenOpened(c, ctx)),
    ...(companion ? { visitId: companion.visitId, plannedOn: companion.plannedOn, mergedWithId: companion.id, mergedWith: companion.taskNo, mergeAnswer: '' } : {}),
  })
  return [{ topic: 'planned', title: subject.name, party: subject.name, facts, parts: [...teamOf(c, object), ...handlerPart(subject)] }]
}

/** Blinded ids are hashes already: the visit's id follows from one, so an order carried out twice means one visit. */
function visitIdOf(caseId: string, object: string): string {
  const hex = `${object.replaceAll(/[^0-9a-f]/g, '')}${caseId.replaceAll('-', '')}`.padEnd(32, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The visits of this step: those drawn that may be made. */
export const issuing: Opens<DrawBatchFacts> = {
  type: 'inspectionTask', as: 'linked', on: 'issue',
  seeds: (c, ctx) => {
    const last = (ctx.known.step ?? []) as string[]
    const refused = new Set(c.facts.notIssued.map(({ object }) => object))
    return last.filter((object) => !refused.has(object)).flatMap((object) => visitSeed(c, object, ctx))
  },
}

/** The visit to the firm that steps in, made by the same team as far as each of them may go there. */
export const replacing: Opens<DrawBatchFacts> = {
  type: 'inspectionTask', as: 'linked', on: 'issue',
  seeds: (c, ctx) => {
    const swap = c.facts.replaced.at(-1)
    return swap ? visitSeed(c, swap.by, ctx) : []
  },
}
