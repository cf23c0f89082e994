import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import type { LicenceFacts } from './schemas.ts'

/** The certificate as the register has it now. */
export type Registered = { status: string; detained: boolean; held: boolean; validFrom: string; validTo: string | null }

export const registeredOf = (ctx: Context): Registered => ctx.known.registered as Registered

/** The certificate's standing, and the organ that remedies are against. A detention is over the day after its last day, also before the register has it. */
export async function loadLicence(db: Db, { facts, regionCode }: CaseState<LicenceFacts>, { today }: { today: string }): Promise<Record<string, unknown>> {
  const { rows: [registered] } = await db.query<Registered>('select status, detained_by is not null and (detained_until is null or detained_until >= $2) detained, held_by_organ held, valid_from "validFrom", valid_to "validTo" from licence where id = $1', [facts.licenceId, today])
  return { registered, implementation: { regionCode, organ: facts.organ, level: regionCode.length > 6 ? 'township' : 'county' } }
}
