import { addYears, compareInstants, instantOf } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, openingOf, type EventSpec, type Persist } from '@onewindow/casework/case-type'
import { refuse as shared } from '@onewindow/casework/errors'
import { newId } from '@onewindow/database/ids'
import { changeLicence } from '@onewindow/licences/change'
import type { LicenceEvent } from '@onewindow/licences/lifecycle'
import { earliestHearing } from '../rules/hearing-day.ts'
import { licenceDocuments } from './documents.ts'
import { refuseFile } from './errors.ts'
import { fileByNumber } from './files.ts'
import { loadLicence, registeredOf } from './known.ts'
import { licenceFileLifecycle } from './lifecycle.ts'
import * as typed from './schemas.ts'
import { licenceFacts, type LicenceFacts, type ProposeInput } from './schemas.ts'

type Case = CaseState<LicenceFacts>
const event = eventOf<LicenceFacts>()
/** Working days in which the holder may speak or ask for a hearing, as for a hearing before a grant (行政许可法 §47). */
const HEARD_DAYS = 5
/** 行政许可法 §79 names the years itself: no figure of the organ. */
const BAR_YEARS = 3
const put = (c: Case, facts: Partial<LicenceFacts>): { facts: LicenceFacts } => ({ facts: { ...c.facts, ...facts } })
const because = event({ input: typed.standingInput, change: (c, { ground }) => ({ ...put(c, { because: ground }), body: { ground } }) })

const ALSO = '另经查：'
/** A ground that is added to one already proposed: both stand in the decision, and fraud is the graver. */
const besides = (before: LicenceFacts['proposal'], { ground, facts, publicInterest }: ProposeInput): ProposeInput =>
  (before === null ? { ground, facts, publicInterest } : { ground: before.ground === 'fraud' ? before.ground : ground, facts: `${before.facts.slice(0, Math.max(0, 2000 - ALSO.length - facts.length))}${ALSO}${facts}`.slice(0, 2000), publicInterest: before.publicInterest })

/** What the holder says, in writing or in a hearing, of this day. */
const said = (c: Case, statement: string, { today }: Context) => [...c.facts.statements, { on: today, statement }].slice(-40)

const events: Readonly<Record<string, EventSpec<LicenceFacts>>> = {
  open: { change: (c) => ({ searchText: c.facts.licenceNumber }) },
  suspend: because, resume: because,
  keep: event({ input: typed.groundInput, change: (c, { ground }) => ({ ...put(c, { because: ground }), body: { ground } }) }),
  recordStatement: event({ input: typed.statementInput, change: (c, { statement }, ctx) => ({ ...put(c, { statements: said(c, statement, ctx) }), body: { text: statement } }) }),
  requestHearing: { change: (c) => ({ ...put(c, { hearing: null }), pause: { reason: 'hearing', basis: '行政许可法 §45' } }) },
  setHearing: event({
    input: typed.hearingInput,
    check: (_c, { at }, ctx) => {
      const earliest = earliestHearing(ctx.today, ctx.calendar)
      return compareInstants(at, instantOf(earliest)) < 0 ? refuseFile.hearingTooEarly({ day: earliest }) : null
    },
    change: (c, { at, place, chair }) => ({ ...put(c, { hearing: { requestedBy: c.acts.findLast(({ event: name }) => name === 'requestHearing')?.actorName ?? c.facts.holder, at, place, chair, heldOn: null } }), body: { at, place, chair } }),
  }),
  recordHearing: event({
    input: typed.hearingRecordInput,
    check: (_c, { startedAt, endedAt }, { at }) => (compareInstants(startedAt, endedAt) < 0 && compareInstants(endedAt, at) <= 0 ? null : shared.outOfOrder({})),
    change: (c, { statement }, ctx) => ({ ...put(c, { statements: said(c, statement, ctx), hearing: c.facts.hearing && { ...c.facts.hearing, heldOn: ctx.today } }), body: { text: statement } }),
  }),
  /** The period the law gave it, as the register has it. */
  deemRenewed: { change: (c, _input, ctx) => put(c, { validFrom: registeredOf(ctx).validFrom, validTo: registeredOf(ctx).validTo }) },
  proposeRevocation: event({
    input: typed.proposeInput,
    change: (c, input: ProposeInput, ctx) => {
      const proposal = besides(c.state === 'underRevocation' ? c.facts.proposal : null, input)
      return { ...put(c, { because: proposal.facts, proposal: { ...proposal, heardUntil: ctx.calendar.addWorkingDays(ctx.today, HEARD_DAYS) } }), searchText: c.facts.licenceNumber, body: { ground: input.ground } }
    },
  }),
  revoke: event({
    input: typed.revokeInput,
    change: (c, { ground, publicSafety }, ctx) => {
      const barred = publicSafety && c.facts.proposal?.ground === 'fraud'
      return { ...put(c, { because: ground, barredUntil: barred ? addYears(ctx.today, BAR_YEARS) : null }), body: { ground } }
    },
  }),
  cancel: event({ input: typed.cancelInput, change: (c, { facts, ground }) => ({ ...put(c, { because: facts }), body: { ground } }) }),
  withdrawByAuthority: event({ input: typed.withdrawInput, change: (c, { facts, ground }) => ({ ...put(c, { because: facts }), body: { ground } }) }),
}

/** The register changes with the file, in one commit; it tells the other domains itself. Fraud in a matter of public safety bars for years (行政许可法 §79). */
const changed: Persist<LicenceFacts> = async (db, { before, after: { facts, state: to, id: caseId }, event: name, ctx }) => {
  if (before?.state === to) return
  const actor = ctx.actor.accountId === null ? 'system' : `account:${ctx.actor.accountId}`
  await changeLicence(db, { licenceId: facts.licenceId, event: name as LicenceEvent, to, ground: facts.because, at: ctx.at, actor, caseId })
  if (name !== 'revoke' || facts.barredUntil === null) return
  // Barred from this right alone (该行政许可); where the register does not know its item, from every one.
  await db.query(`insert into bar (id, party_id, kind, item_code, from_day, until_day, reason, case_id, recorded_by, recorded_at)
   values ($1, $2, 'application', (select v.item_code from licence l join case_file c on c.id = l.case_id join item_version v on v.id = (c.facts ->> 'itemVersionId')::uuid where l.id = $9), $3, $4, $5, $6, $7, $8)`,
    [newId(), facts.partyId, ctx.today, facts.barredUntil, `以欺骗等不正当手段取得${facts.name.zh}（${facts.licenceNumber}），被依法撤销`, caseId, ctx.actor.accountId ?? 'system', ctx.at, facts.licenceId])
}

export const licenceType = defineCaseType<LicenceFacts>({
  name: 'licence', numberPrefix: null, facts: licenceFacts, lifecycle: licenceFileLifecycle as never, events, documents: licenceDocuments, load: loadLicence,
  partyFacts: ['licenceNumber', 'name', 'organ', 'issuedOn', 'validFrom', 'validTo', 'proposal', 'statements', 'hearing', 'because', 'barredUntil'],
  persist: Object.fromEntries(['suspend', 'resume', 'cancel', 'proposeRevocation', 'revoke', 'keep', 'withdrawByAuthority'].map((name) => [name, changed])),
  openings: { open: openingOf<LicenceFacts>()({ input: typed.openInput, opening: (db, performer, { licence }) => fileByNumber(db, performer, licence) }) },
})
