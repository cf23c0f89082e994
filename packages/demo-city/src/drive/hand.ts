import { dayOf, compareInstants, type Instant } from '@onewindow/calendar/day'
import type { OrganOffer, PublishedItem } from '@onewindow/approval/catalogue/catalogue'
import type { ItemContent } from '@onewindow/approval/catalogue/definition'
import type { ApplicationFacts } from '@onewindow/approval/application/schemas'
import type { CaseState, Performer } from '@onewindow/casework/case-state'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { fireTimersOf } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { perform } from '@onewindow/casework/perform'
import { answerProposal } from '@onewindow/casework/spine-events'
import type { Applicant } from '../answers/applicant.ts'
import type { Chance } from '../chance.ts'
import type { Stage } from './stage.ts'

/** One case in the hands of the people who drive it. `caseId` is empty until it is opened. */
export type Hand = {
  stage: Stage
  item: ItemContent
  offer: OrganOffer
  published: PublishedItem
  who: Applicant
  chance: Chance
  until: Instant
  caseId: string
  /** Materials kept back to be handed in later. */
  owed: string[]
}

type Standing = { version: number; state: string; unit_id: string; due: string | null }

const STANDING = 'select c.version, c.state, c.unit_id, (select min(t.at) from timer t where t.case_id = c.id) due from case_file c where c.id = $1'

/** Where the case stands now; what time has brought about since comes first. */
export async function standing(hand: Hand): Promise<Standing> {
  const { house } = hand.stage
  const read = async (): Promise<Standing> => {
    const { rows: [row] } = await house.database.pool.query<Standing>(STANDING, [hand.caseId])
    if (!row) throw new Error('The case is gone')
    return row
  }
  const now = house.clock.now()
  const first = await read()
  if (!first.due || compareInstants(first.due, now) > 0) return first
  await fireTimersOf(house, hand.caseId, now)
  return read()
}

/** One event by one person, as its procedure would do it: the input is checked by the event's own schema. @throws CaseError when it is refused */
export async function act(hand: Hand, by: Performer, event: string, input: unknown = {}, reason?: string): Promise<CaseReceipt> {
  const { house } = hand.stage
  const { version } = await standing(hand)
  const schema = house.types.get('application')?.events[event]?.input
  return perform(house, by, { caseId: hand.caseId, version, event, input: schema ? schema.parse(input) : input, reason })
}

/** The second person's yes to what waits for one. */
export async function confirmed(hand: Hand, by: Performer): Promise<CaseReceipt> {
  const { version } = await standing(hand)
  return answerProposal(hand.stage.house, by, { caseId: hand.caseId, version, proposalId: await openTask(hand, 'proposal'), yes: true })
}

/** The open task of that kind. @throws Error when there is none */
export async function openTask({ stage, caseId }: Hand, kind: string, unitId?: string): Promise<string> {
  const { rows: [task] } = await stage.house.database.pool.query<{ id: string }>(
    `select id from case_task where case_id = $1 and kind = $2 and state = 'open' and ($3::text is null or unit_id = $3) order by opened_at limit 1`, [caseId, kind, unitId ?? null])
  if (!task) throw new Error(`No open task ${kind}`)
  return task.id
}

/** The whole case. */
export const whole = async ({ stage, caseId }: Hand): Promise<CaseState<ApplicationFacts>> => (await loadCase<ApplicationFacts>(stage.house,
  caseId)).state

export const todayOf = ({ stage }: Hand): string => dayOf(stage.house.clock.now())
