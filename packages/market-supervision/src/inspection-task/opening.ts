import { randomUUID } from 'node:crypto'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { openingOf, type Db, type OpeningSpec } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { z } from 'zod'
import { seatOf } from '@onewindow/casework/case-state'
import { creditOf } from '../credit/standing.ts'
import { firmByCode } from '../firm/openings.ts'
import { foodGradeOf } from '../food-grade/of-firm.ts'
import { pinned, placeOf } from '../inspection-matter/openings.ts'
import { handlerPart, seatsOf } from '../inspection-matter/seats.ts'
import { proposeInput, taskFacts, urgentInput, type TaskFacts } from './schemas.ts'

type Asked = Pick<z.output<typeof proposeInput>, 'subject' | 'source' | 'why' | 'plannedOn' | 'areas' | 'originId' | 'planNo' | 'mergeAnswer'>

/** The firm as the party that its code names in the register, with its class as of today and the food grade its file gives it on the day of the visit: who is told of the visit, and what steers how often it is visited, is not typed (market supervision §5.3, §5.8). */
async function registered(db: Db, { subject, plannedOn }: Asked, moment: InForce): Promise<Pick<TaskFacts, 'subject'>> {
  const { partyId } = await firmByCode(db, subject.uscc)
  return { subject: { ...subject, partyId, risk: (await creditOf(db, { uscc: subject.uscc, partyId }, moment)).class, foodGrade: await foodGradeOf(db, subject.uscc, plannedOn) } }
}

const factsOf = ({ source, why, plannedOn, areas, originId, planNo, mergeAnswer }: Asked, moment: InForce, rest: Partial<TaskFacts>): TaskFacts =>
  taskFacts.parse({ source, why, plannedOn, areas, originId, planNo, mergeAnswer, kind: 'clue', visitId: randomUUID(), ...pinned(areas, moment), ...rest })

const frameOf = ({ subject }: Asked) => ({ title: subject.name, party: subject.name, channel: 'internal' })

type Companion = { id: string; visitId: string; plannedOn: string }
const COMPANION = "select id, facts ->> 'visitId' \"visitId\", facts ->> 'plannedOn' \"plannedOn\" from case_file where number = $1 and case_type = 'inspectionTask' and state in ('assigned', 'ready') and unit_id <> $2 and facts -> 'subject' ->> 'uscc' = $3"

/** One visit for two departments (综合查一次, 国办发〔2024〕54号): the same arrival and day, the own questions, and it counts once. @throws CaseError `case.notFound` when no such visit to the firm is still to be made by another department */
async function togetherWith(db: Db, { mergeWith, unitId, subject: { uscc } }: z.output<typeof proposeInput>): Promise<Partial<TaskFacts>> {
  if (mergeWith === '') return {}
  const { rows: [one] } = await db.query<Companion>(COMPANION, [mergeWith, unitId, uscc])
  return one ? { visitId: one.visitId, plannedOn: one.plannedOn, mergedWithId: one.id, mergedWith: mergeWith } : fail(refuse.notFound({}))
}

/** Visits that somebody asks for; those of a draw are opened by it. */
export const taskOpenings: Readonly<Record<string, OpeningSpec<TaskFacts>>> = {
  propose: openingOf<TaskFacts>()({
    input: proposeInput,
    opening: async (db, by, input, moment) => {
      const firm = await registered(db, input, moment)
      return {
        ...frameOf(input), ...(await placeOf(db, input.unitId, by)), topic: input.kind, facts: factsOf(input, moment, { kind: input.kind, onSite: input.onSite, ...firm, ...(await togetherWith(db, input)) }),
        parts: [...handlerPart(firm.subject), ...(by.accountId ? [seatOf('proposer', by.accountId)] : [])], ...(input.originId ? { links: [{ to: input.originId, kind: 'causedBy' as const }] } : {}),
      }
    },
  }),
  urgentStart: openingOf<TaskFacts>()({
    input: urgentInput,
    opening: async (db, by, input, moment) => {
      const firm = await registered(db, input, moment)
      return {
        ...frameOf(input), ...(await placeOf(db, input.unitId, by)), topic: 'urgent', facts: factsOf(input, moment, { ...firm, kind: 'clue', urgent: true, why: `${input.danger}；${input.why}` }),
        parts: [...handlerPart(firm.subject), ...(by.accountId ? seatsOf({ leadId: by.accountId, memberIds: input.memberIds }) : [])], ...(input.originId ? { links: [{ to: input.originId, kind: 'causedBy' as const }] } : {}),
      }
    },
  }),
}
