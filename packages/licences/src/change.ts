import { stageLeaf } from '@onewindow/audit/stage'
import { dayOf } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { statesFrom } from '@onewindow/casework/lifecycle'
import { fail } from '@onewindow/casework/refusal'
import { payloadOf } from '@onewindow/events/events'
import { refuseLicence } from './errors.ts'
import { tellHolder } from './tell-holder.ts'
import { licenceLifecycle, type LicenceEvent } from './lifecycle.ts'

export type LicenceChange = {
  licenceId: string
  event: LicenceEvent
  /** Where it goes, for an event of which the table has several outcomes; the first one unless said. */
  to?: string | undefined
  /** Why, in one word of the register or a sentence; shown to the holder, never to verifiers. */
  ground: string
  at: string
  /** `account:<id>` or `system`, as the log names actors. */
  actor: string
  /** The case whose decision this is. */
  caseId?: string | undefined
}

const REASON_MIN = 2
/** A suspension is the issuing organ's own until a penalty says that it is a detention. */
const HOLDS: Readonly<Partial<Record<LicenceEvent, boolean>>> = { suspend: true, resume: false }

/**
 * Changes the standing of a licence by one event of its table, with its entry in the log and its message to other domains in the same transaction (`db` is a
 * client inside one). The holder hears of what no case tells them. Who may do it is decided by the case that calls this; that it is possible at all is decided here.
 * @throws CaseError `case.notFound`, `licence.notInThisState`, `case.reasonNeeded`
 */
export async function changeLicence(db: Db, { licenceId, event, to, ground, at, actor, caseId }: LicenceChange): Promise<{ status: string; version: number }> {
  const { rows } = await db.query<{ status: string; number: string }>('select status, number from licence where id = $1 for update', [licenceId])
  const licence = rows[0] ?? fail(refuse.notFound({}))
  const row = licenceLifecycle.transitions.find((one) => one.on === event && (to === undefined || one.to === to) && statesFrom(licenceLifecycle as never, one).includes(licence.status))
  if (!row || row.to === 'same') return fail(refuseLicence.notInThisState({ status: licence.status, event }))
  if ('demands' in row && row.demands && ground.trim().length < REASON_MIN) fail(refuse.reasonNeeded({ n: REASON_MIN }))
  const { rows: changed } = await db.query<{ status: string; version: number }>(
    'update licence set status = $2, version = version + 1, changed_at = $3, ground = $4, held_by_organ = coalesce($5, held_by_organ) where id = $1 returning status, version',
    [licenceId, row.to, at, ground.trim(), HOLDS[event] ?? null])
  await stageLeaf(db, { at, actor, action: `licence.${event}`, subject: licenceId, purpose: 'case', event: { licenceId, number: licence.number, from: licence.status, to: row.to, ground: ground.trim(), caseId: caseId ?? null } })
  const after = changed[0] ?? fail(refuse.notFound({}))
  const told = 'notifies' in row && row.notifies.length > 0
  for (const kind of row.emits?.filter((one) => typeof one === 'string') ?? []) {
    if (told) await tellHolder(db, licenceId, { event: kind, at, day: dayOf(at) })
    const payload = payloadOf(kind, { licenceId, number: licence.number, event, status: after.status, version: after.version, caseId: caseId ?? null })
    await db.query('insert into outbox (kind, case_id, at, payload) values ($1, $2, $3, $4)', [kind, caseId ?? null, at, JSON.stringify(payload)])
  }
  return after
}
