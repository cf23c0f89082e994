import { addYears } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, type Db, type EventSpec, type Persist } from '@onewindow/casework/case-type'
import { inForce } from '@onewindow/casework/configuration/settings'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { newId } from '@onewindow/database/ids'
import { approvalKnobsSet } from '../configuration/sets.ts'
import { checkDocuments } from './documents.ts'
import { refuseCheck } from './errors.ts'
import { checkLifecycle } from './lifecycle.ts'
import { checkFacts, failInput, orderInput, visitInput, type CheckFacts, type OrderInput, type VisitInput } from './schemas.ts'

type Case = CaseState<CheckFacts>
type Certified = { certNo: string; accountId: string; name: string }
const event = eventOf<CheckFacts>()

const officersOf = (certificates: readonly string[], ctx: Context): (Certified | undefined)[] => certificates.map((certNo) => ((ctx.known.certificates ?? []) as Certified[]).find((one) => one.certNo === certNo))

/** Two different officers with certificates in force: the one who writes, and the one who confirms. Every promised condition is answered. */
function visited(c: Case, { certificates, findings }: VisitInput, ctx: Context): Refusal | null {
  const [first, second] = officersOf(certificates, ctx)
  const confirmer = ctx.known.confirmedBy as { accountId: string } | undefined
  if (!first || !second || first.accountId === second.accountId || first.accountId !== ctx.actor.accountId || (confirmer && confirmer.accountId !== second.accountId)) return refuse.officerInvalid({})
  const open = c.facts.conditions.filter((_, i) => !findings.some(({ index }) => index === i))
  return open.length > 0 || findings.some(({ index }) => index >= c.facts.conditions.length) ? refuseCheck.conditionsOpen({ list: open.map(({ zh }) => zh) }) : null
}

function ordered(c: Case, { shortcomings, days }: OrderInput, ctx: Context): Refusal | null {
  const most = inForce(ctx, approvalKnobsSet).correctionDaysMax
  if (days > most) return refuseCheck.correctionTooLong({ days: most })
  const broken = c.facts.visits.at(-1)?.findings.filter(({ kept }) => !kept).map(({ index }) => index) ?? []
  return shortcomings.every(({ index }) => broken.includes(index)) ? null : refuseCheck.notDeficient({})
}

const visit = event({
  input: visitInput, check: visited,
  change: (c, { certificates, place, startedAt, findings, conclusion }, ctx) => {
    const officers = officersOf(certificates, ctx).flatMap((one) => (one ? [{ name: one.name, certificate: one.certNo }] : []))
    return { facts: { ...c.facts, visits: [...c.facts.visits, { on: ctx.today, at: startedAt, until: ctx.at, place, findings, conclusion, officers }] }, body: { broken: findings.filter(({ kept }) => !kept).map(({ index }) => index), applicationId: c.facts.applicationId, falseFromStart: false } }
  },
})

const events: Readonly<Record<string, EventSpec<CheckFacts>>> = {
  recordCheck: visit, recheck: visit,
  orderCorrection: event({ input: orderInput, check: ordered, change: (c, { shortcomings, days }) => ({ facts: { ...c.facts, ordered: shortcomings, correctionDays: days }, body: { days } }) }),
  fail: event({ input: failInput, change: (c, { falseFromStart }) => ({ facts: { ...c.facts, falseFromStart }, body: { falseFromStart, applicationId: c.facts.applicationId } }) }),
}

/** A broken promise bars from further ones (行政许可法 §79); the revocation of what rests on it begins in the file of the certificate. */
const broken: Persist<CheckFacts> = async (db, { after, ctx }) => {
  if (after.state !== 'failed') return
  const { facts, id: caseId } = after
  await db.query(`insert into bar (id, party_id, kind, from_day, until_day, reason, case_id, recorded_by, recorded_at) values ($1, $2, 'commitment', $3, $4, $5, $6, $7, $8)`,
    [newId(), facts.partyId, ctx.today, addYears(ctx.today, inForce(ctx, approvalKnobsSet).barYears), 'brokenCommitment', caseId, ctx.actor.accountId ?? 'system', ctx.at])
}

const CERTIFIED = `select o.cert_no "certNo", o.account_id "accountId", a.display_name as name from officer_certificate o join account a on a.id = o.account_id
 where o.cert_no = any($1) and o.suspended_at is null and $2 between o.valid_from and o.valid_to`
const IMPLEMENTATION = `select jsonb_build_object('id', i.id, 'unitId', i.unit_id, 'unitPath', u.path, 'regionCode', i.region_code, 'organ', i.organ, 'level', i.level) implementation from implementation i join unit u on u.id = i.unit_id where i.id = $1`

async function load(db: Db, { facts }: Case, { today }: { today: string }, { input }: { input: unknown }): Promise<Record<string, unknown>> {
  const { certificates = [] } = (input ?? {}) as { certificates?: readonly string[] }
  const { rows: certified } = await db.query<Certified>(CERTIFIED, [certificates, today])
  const { rows: [row] } = await db.query<{ implementation: unknown }>(IMPLEMENTATION, [facts.implementationId])
  return { certificates: certified, implementation: row?.implementation }
}

export const commitmentCheckType = defineCaseType<CheckFacts>({
  name: 'commitmentCheck', numberPrefix: 'HC', facts: checkFacts, lifecycle: checkLifecycle as never, events, documents: checkDocuments, partyFacts: ['applicationNumber', 'itemName', 'conditions', 'ordered', 'correctionDays'], load, persist: { recheck: broken, fail: broken },
})
