import { addDays, dayOf } from '@onewindow/calendar/day'
import { formatDay } from '@onewindow/calendar/format'
import { systemPerformer, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { commit } from '@onewindow/casework/commit'
import type { Decision } from '@onewindow/casework/decide'
import type { House } from '@onewindow/casework/house'
import { loadCase } from '@onewindow/casework/load'
import { printable } from '@onewindow/casework/printable'
import { BEFORE_ALL } from '@onewindow/database/ids'
import { documents } from '@onewindow/documents/definition'
import { inTransaction } from '@onewindow/identity/write-context'
import { deemRenewLicence } from '@onewindow/licences/deem-renew'
import { renewalOf, type Renewal } from '../rules/renewal.ts'
import { applicationType } from './case-type.ts'
import { about, appliedOn, paperOf, PERMIT_LAW } from './documents/paper.ts'
import { remediesOf } from './documents/remedies.ts'
import { itemOf } from './known.ts'
import type { ApplicationFacts } from './schemas.ts'

type Case = CaseState<ApplicationFacts>
type Expired = { id: string; number: string; titleZh: string; titleEn: string; validTo: string; issuedOn: string }

const BATCH = 200

/** How far back a licence may have ended and still be looked at: longer than the platform is ever down. */
const LOOK_BACK_DAYS = 180

/** From the licences that just ended to their holders' open cases: indexes licence (status, valid_to) and case_part (party_id, case_id). */
const CANDIDATES = `select distinct c.id from licence l join case_part p on p.party_id = l.party_id join case_file c on c.id = p.case_id
 where l.status in ('valid', 'expired') and l.valid_to < $1 and l.valid_to >= $2 and c.case_type = 'application' and c.phase = 'open' and c.facts->>'actionKind' = 'renew' and c.facts->>'licenceId' = l.id::text
  and c.result is null and not 'deemedRenewed' = any(c.flags) and c.id > $3 order by c.id limit ${BATCH}`

/**
 * R7: an application for renewal made in time and undecided when the licence ends counts as granted (行政许可法 §50(2)). Run by the background loop with the
 * platform's clock, before licences are ended. The licence gets its new period, the case its notice and a red card, in one transaction. Answers how many.
 */
export async function deemRenewals(house: House): Promise<number> {
  const today = dayOf(house.clock.now())
  let deemed = 0
  for (let after = BEFORE_ALL; ;) {
    const { rows }: { rows: { id: string }[] } = await house.database.pool.query<{ id: string }>(CANDIDATES, [today, addDays(today, -LOOK_BACK_DAYS), after])
    for (const { id } of rows) deemed += await deemOne(house, id)
    if (rows.length < BATCH) return deemed
    after = rows.at(-1)?.id ?? after
  }
}

const deemOne = (house: House, caseId: string): Promise<number> => inTransaction(house.database.pool, async (db) => {
  await db.query('select 1 from case_file where id = $1 for update', [caseId])
  const { state: c } = await loadCase<ApplicationFacts>(house, caseId, db)
  const at = house.clock.now()
  const moment = { at, today: dayOf(at), settings: house.settings }
  const ctx: Context = { ...moment, calendar: house.calendars.forRegion(c.regionCode), actor: systemPerformer, known: await applicationType.load(db, c, moment, { event: 'deemRenewed', input: {} }) }
  const licence = await expiredLicence(db, c)
  const renewal = licence && outcomeOf(c, licence, ctx)
  if (!licence || renewal?.outcome !== 'deemedRenewed' || c.flags.includes('deemedRenewed')) return 0
  await deemRenewLicence(db, { licenceId: licence.id, validFrom: renewal.newFrom, validTo: renewal.newTo, at, caseId })
  await commit(house, applicationType, decisionOf(c, licence, renewal, ctx), ctx, null, db)
  return 1
})

async function expiredLicence(db: Db, c: Case): Promise<Expired | null> {
  const { rows } = await db.query<Expired>(`select id, number, title_zh "titleZh", title_en "titleEn", valid_to "validTo", left(iso(issued_at), 10) "issuedOn" from licence where id = $1 and status in ('valid', 'expired') for update`, [c.facts.licenceId])
  return rows[0] ?? null
}

/** Null where the item has no rule of renewal, or no period in years. */
function outcomeOf(c: Case, licence: Expired, ctx: Context): Renewal | null {
  const { renewal, result } = itemOf(ctx)
  if (!renewal || result.validity.unit !== 'year' || !result.validity.value || !c.receivedAt) return null
  return renewalOf(renewal, result.validity.value, { expiresOn: licence.validTo, appliedAt: c.receivedAt, asOf: ctx.at }, ctx.calendar)
}

const NOTICE = 'licence.deemedRenewalNotice'

function decisionOf(c: Case, licence: Expired, renewal: Renewal, ctx: Context): Decision<ApplicationFacts> {
  const after: Case = {
    ...c, version: c.version + 1, flags: [...c.flags, 'deemedRenewed'], acts: [...c.acts, { event: 'deemRenewed', actorId: null, actorName: 'system', role: null, at: ctx.at, round: c.round }],
  }
  const { newFrom, newTo } = renewal
  return {
    before: c, after, event: 'deemRenewed', to: c.state, erased: false, row: { from: c.state, on: 'deemRenewed', to: 'same', by: [{ kind: 'system' }], source: 'XK §50(2)' }, reason: null,
    body: { licenceId: licence.id, licenceNumber: licence.number, newFrom, newTo, clock: 'renewal', part: '', colour: 'red' },
    documents: [{ doc: NOTICE, data: printable(noticeOf(c, licence, renewal, ctx)) as Record<string, unknown>, series: documents[NOTICE].numberSeries ?? null, unitId: c.unitId }],
    notices: [{ event: 'deemRenewed', to: [{ kind: 'part', part: 'applicant' }, { kind: 'role', role: 'departmentHead' }] }], emits: ['clockMissed'], claims: [], releases: [], attach: [], detach: [], opens: [], tells: [], links: [], searchText: null, proposed: false,
  }
}

/** 视为准予延续告知书: what was asked, that nobody decided, and what holds now. */
function noticeOf(c: Case, licence: Expired, { newFrom, newTo }: Renewal, ctx: Context): Record<string, unknown> {
  const paper = paperOf(c, ctx, {})
  const { item: _item, ...frame } = about(paper, '§50')
  const day = (on: string): string => formatDay(on, 'zh')
  return {
    ...frame, licence: { name: licence.titleZh, nameEn: licence.titleEn, number: licence.number, issuedOn: licence.issuedOn }, appliedOn: appliedOn(c), formerTo: licence.validTo, newValidity: { from: newFrom, to: newTo },
    ground: `您在有效期届满前依法提出延续申请，本机关在${day(licence.validTo)}有效期届满前未作出是否准予延续的决定。依照《${PERMIT_LAW}》第五十条第二款，视为准予延续。`,
    effect: `该证照自${day(newFrom)}起继续有效，至${day(newTo)}止，编号不变。`, compensation: null, remedies: remediesOf(paper),
  }
}
