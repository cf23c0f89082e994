import { dayOf } from '@onewindow/calendar/day'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { citizenQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { ownCreditOf, type OwnCredit } from '../credit/own-credit.ts'

/** The firm with its file in the register; the claim on its code is the file's as long as it is its own. Index: claim (kind, key). */
const OWN = "select p.id \"partyId\", p.name, p.uscc from party p join claim held on held.kind = 'subject' and held.key = p.uscc where p.id = $1"

/** What a firm reads of itself in the register of subjects (经营主体). */
export const citizenSubjectRouter = router({
  /** Why the firm is in its class (MS-24), for whoever may act for it. Null where the register has no file of it. @throws CaseError `case.notFound` for a firm of others */
  credit: citizenQuery({ roles: 'signedIn', purpose: 'ownCases' }).input(z.strictObject({ partyId: z.uuid() })).query(async ({ ctx: { house, performer }, input: { partyId } }): Promise<OwnCredit | null> => {
    if (!performer.partyIds.includes(partyId)) return fail(refuse.notFound({}))
    const { pool } = house.database
    const { rows: [firm] } = await pool.query<{ partyId: string; name: string; uscc: string }>(OWN, [partyId])
    return firm ? ownCreditOf(pool, firm, { settings: house.settings, today: dayOf(house.clock.now()) }) : null
  }),
})
