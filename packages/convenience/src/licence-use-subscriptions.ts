import type { House } from '@onewindow/casework/house'
import type { Delivery, Subscription } from '@onewindow/casework/receive'

/** Authorisations that stand now and name this licence or this case. */
async function authorisations({ database }: House, key: 'licenceId' | 'caseId', id: unknown): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>(`select id from case_file where case_type = 'licenceAuthorisation' and state = 'active' and facts->>$1 = $2 order by id`, [key, String(id)])
  return rows.map((row) => row.id)
}

const tellAll = (ids: readonly string[], message: string): Delivery[] => ids.map((tell) => ({ tell, message }))

/** A licence that ended lets nobody read it any more. */
const whenLicenceEnds = (on: 'licenceRevoked' | 'licenceCancelled'): Subscription => ({ on, by: 'licenceAuthorisation', deliver: async (house, { payload }) => tellAll(await authorisations(house, 'licenceId', payload.licenceId), 'licenceRevoked') })
/** The case for which it was granted is over (个人信息保护法 §19). */
const whenCaseEnds: Subscription = { on: 'caseClosed', by: 'licenceAuthorisation', deliver: async (house, { payload }) => tellAll(await authorisations(house, 'caseId', payload.caseId), 'purposeEnded') }

/** What authorisations listen to. */
export const licenceUseSubscriptions: readonly Subscription[] = [whenLicenceEnds('licenceRevoked'), whenLicenceEnds('licenceCancelled'), whenCaseEnds]
