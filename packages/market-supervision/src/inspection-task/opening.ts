import { randomUUID } from 'node:crypto'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { openingOf, type OpeningSpec } from '@onewindow/casework/case-type'
import type { z } from 'zod'
import { seatOf } from '@onewindow/casework/case-state'
import { pinned, placeOf } from '../inspection-matter/openings.ts'
import { handlerPart, seatsOf } from '../inspection-matter/seats.ts'
import { proposeInput, taskFacts, urgentInput, type TaskFacts } from './schemas.ts'

type Asked = Pick<z.output<typeof proposeInput>, 'subject' | 'source' | 'why' | 'plannedOn' | 'areas' | 'originId' | 'planNo' | 'mergeAnswer'>

const factsOf = ({ subject, source, why, plannedOn, areas, originId, planNo, mergeAnswer }: Asked, moment: InForce, rest: Partial<TaskFacts>): TaskFacts =>
  taskFacts.parse({ subject, source, why, plannedOn, areas, originId, planNo, mergeAnswer, kind: 'clue', visitId: randomUUID(), ...pinned(areas, moment), ...rest })

const frameOf = ({ subject }: Asked) => ({ title: subject.name, party: subject.name, channel: 'internal' })

/** Visits that somebody asks for; those of a draw are opened by it. */
export const taskOpenings: Readonly<Record<string, OpeningSpec<TaskFacts>>> = {
  propose: openingOf<TaskFacts>()({
    input: proposeInput,
    opening: async (db, by, input, moment) => ({
      ...frameOf(input), ...(await placeOf(db, input.unitId, by)), topic: input.kind, facts: factsOf(input, moment, { kind: input.kind, onSite: input.onSite }),
      parts: [...handlerPart(input.subject), ...(by.accountId ? [seatOf('proposer', by.accountId)] : [])], ...(input.originId ? { links: [{ to: input.originId, kind: 'causedBy' as const }] } : {}),
    }),
  }),
  urgentStart: openingOf<TaskFacts>()({
    input: urgentInput,
    opening: async (db, by, input, moment) => ({
      ...frameOf(input), ...(await placeOf(db, input.unitId, by)), topic: 'urgent', facts: factsOf(input, moment, { kind: 'clue', urgent: true, why: `${input.danger}；${input.why}` }),
      parts: [...handlerPart(input.subject), ...(by.accountId ? seatsOf({ leadId: by.accountId, memberIds: input.memberIds }) : [])], ...(input.originId ? { links: [{ to: input.originId, kind: 'causedBy' as const }] } : {}),
    }),
  }),
}
