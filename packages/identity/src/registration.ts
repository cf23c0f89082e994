import { logChange } from './log-change.ts'
import type { WriteContext } from './write-context.ts'

/** How the registration of a firm (经营主体) ended: 注销, 撤销, 吊销. A revoked one goes on to wind up its affairs. Source: 市场主体登记管理条例 §31, §40; 公司法 §229. */
export type RegistrationEnd = 'deregistered' | 'annulled' | 'revoked'

/** The registration of the firm with that code has ended; of two ends the last one told stands, as a revoked firm is deregistered in the end. Nothing where no party has that code. */
export async function endRegistration(context: WriteContext, uscc: string, { as, on }: { as: RegistrationEnd; on: string }): Promise<void> {
  const { rows: [party] } = await context.on.query<{ id: string }>('update party set ended_as = $2, ended_on = $3 where uscc = $1 and ended_as is distinct from $2 returning id', [uscc, as, on])
  if (party) await logChange(context, 'party.endRegistration', `party:${party.id}`, { partyId: party.id, uscc, as, on })
}

/** The end was reversed: the firm stands as before. Source: 市场主体登记管理条例 §42. */
export async function restoreRegistration(context: WriteContext, uscc: string): Promise<void> {
  const { rows: [party] } = await context.on.query<{ id: string }>('update party set ended_as = null, ended_on = null where uscc = $1 and ended_as is not null returning id', [uscc])
  if (party) await logChange(context, 'party.restoreRegistration', `party:${party.id}`, { partyId: party.id, uscc })
}
