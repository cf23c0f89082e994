import { canonicalJson } from '@onewindow/audit/definition/canonical-json'
import { dayOf } from '@onewindow/calendar/day'
import type { Performer } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { open } from '@onewindow/casework/perform'
import { fail } from '@onewindow/casework/refusal'
import type { Keyring } from '@onewindow/identity/keyring'
import { machineTime, reserveTry } from '@onewindow/identity/sign-in/tries'
import { service, type RequestContext } from '@onewindow/rpc/context'
import { publicCommand } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import type { z } from 'zod'
import { needsPlace } from '../citizen-request/guards.ts'
import type { ReportInput } from '../citizen-request/inputs.ts'
import { openedByVisitor } from '../citizen-request/openings.ts'
import { visitorReceipt, visitorReport, type VisitorReport } from './schemas.ts'

/** Whoever reports without an account is a party of the matter like any other, known to nobody and acting for nobody. */
const visitor: Performer = { kind: 'citizen', accountId: null, name: '', partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [], secondFactor: false }

const inputOf = ({ kind, text, place, sealed, reporter }: VisitorReport): ReportInput => ({
  kind, category: null, text, place, sealed, againstId: null, anonymous: reporter === null, contactWay: reporter === null ? 'none' : 'phone', reporter: { name: reporter?.name ?? '', phone: reporter?.phone ?? '', onBehalfOf: null },
})

const HEX = 32
/** The case that a key of a device stands for. Only this platform can tell the one from the other, so no id of a case leads to its code. */
function caseIdOf(keyring: Keyring, key: string): string {
  const hex = Buffer.from(keyring.lookupHash('code', `visitor report:${key}`), 'base64url').toString('hex').slice(0, HEX)
  // A UUID of one's own making is of version 8 (RFC 9562 §5.8).
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5')
}

/** What was sent, all of it, as a digest with the key of this platform: the centre may correct kind and place, and the same report is still the same. */
const sentIdOf = (keyring: Keyring, report: VisitorReport): string => keyring.lookupHash('code', `visitor report sent:${canonicalJson(report)}`)

type Receipt = z.output<typeof visitorReceipt>
const OPENED = "select number, query_code, coalesce(received_at, opened_at) at, facts ->> 'sentId' sent_id from case_file where id = $1 and case_type = 'citizenRequest'"

/** The receipt of a report that is there already; null before. @throws CaseError `case.idempotencyMismatch` where the same key brought anything else */
async function receiptOf({ house }: RequestContext, caseId: string, sentId: string): Promise<Receipt | null> {
  const { rows: [row] } = await house.database.pool.query<{ number: string; query_code: string; at: string; sent_id: string | null }>(OPENED, [caseId])
  if (!row) return null
  return row.sent_id === sentId ? { number: row.number, queryCode: row.query_code, receivedOn: dayOf(row.at) } : fail(refuse.idempotencyMismatch({}))
}

/** Reporting without an account (convenience §1, §3.1; 北京市接诉即办工作条例 §10): number and query code are all that is given back, and all that follows it. */
export const publicReportRouter = router({
  /**
   * Received at once, like every report; five in a quarter of an hour from one address, as at sign-in, and the same one again counts as none.
   * @throws CaseError `citizenRequest.placeNeeded`, `case.idempotencyMismatch`; IdentityError `case.tooManyTries`
   */
  send: publicCommand({ purpose: 'visitorReport', event: 'report', caseType: 'citizenRequest' }).input(visitorReport).output(visitorReceipt).mutation(async ({ ctx, input }): Promise<Receipt> => {
    const { house } = ctx
    const keyring = service<Keyring>(ctx, 'keyring')
    const [caseId, sentId] = [caseIdOf(keyring, input.key), sentIdOf(keyring, input)]
    const known = await receiptOf(ctx, caseId, sentId)
    if (known) return known
    const missing = needsPlace(input)
    if (missing) return fail(missing)
    await reserveTry(house.database.pool, 'citizen', keyring.lookupHash('address', `report:${ctx.address}`), machineTime())
    const at = house.clock.now()
    const asked = inputOf(input)
    const opening = await openedByVisitor(house.database.pool, asked, { at, today: dayOf(at), settings: house.settings })
    try {
      await open(house, visitor, { ...opening, facts: { ...opening.facts, sentId }, caseType: 'citizenRequest', id: caseId }, { event: 'report', input: asked })
    } catch (error) {
      // The same report came twice at one moment: the other one is received.
      if ((error as { constraint?: string }).constraint !== 'case_file_pkey') throw error
    }
    return (await receiptOf(ctx, caseId, sentId)) ?? fail(refuse.notFound({}))
  }),
})
