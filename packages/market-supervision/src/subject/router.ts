import { dayOf } from '@onewindow/calendar/day'
import type { CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { loadForReader } from '@onewindow/casework/load'
import { fail } from '@onewindow/casework/refusal'
import { staffQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { creditViewOf, standingOf, type CreditView, type FirmStanding } from '../credit/views.ts'
import type { SubjectFacts } from './schemas.ts'

const oneCase = z.strictObject({ caseId: z.uuid() })

type Firm = { partyId: string; uscc: string; name: string }
const FIRM = "select id \"partyId\", uscc, name from party where id = any($1) and kind <> 'person' and uscc is not null limit 1"

/** The firm that asks for something in a case; null where a person does. */
async function applicantOf(db: Db, { parts }: CaseState<unknown>): Promise<Firm | null> {
  const ids = parts.flatMap(({ part, partyId }) => (part === 'applicant' && partyId ? [partyId] : []))
  return ids.length > 0 ? ((await db.query<Firm>(FIRM, [ids])).rows[0] ?? null) : null
}

/** What staff read of a firm's credit (信用). The class is the office's own: it steers how often a firm is visited, never its rights, and no citizen is shown another's. */
export const staffSubjectRouter = router({
  /** Class and lists of the firm that applies, for whoever may read the case; null where no firm does. */
  standing: staffQuery({ roles: 'signedIn', purpose: 'case' }).input(oneCase).query(async ({ ctx: { house, performer }, input }): Promise<FirmStanding | null> => {
    const { state } = await loadForReader(house, input.caseId, performer)
    const firm = await applicantOf(house.database.pool, state)
    return firm && standingOf(house.database.pool, firm, { settings: house.settings, today: dayOf(house.clock.now()) })
  }),
  /** The reckoning behind the class, in the firm's own file. */
  credit: staffQuery({ roles: 'signedIn', purpose: 'case', caseType: 'subject' }).input(oneCase).query(async ({ ctx: { house, performer }, input }): Promise<CreditView> => {
    const { state } = await loadForReader<SubjectFacts>(house, input.caseId, performer)
    if (state.caseType !== 'subject') return fail(refuse.notFound({}))
    const { uscc, partyId, nameZh: name } = state.facts
    return creditViewOf(house.database.pool, { uscc, partyId, name }, { settings: house.settings, today: dayOf(house.clock.now()) })
  }),
})
