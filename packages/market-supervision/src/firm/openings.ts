import type { PartRecord, Performer } from '@onewindow/casework/case-state'
import type { Db, Opening } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { RoleId } from '@onewindow/identity/roles'
import { handlerPart } from '../inspection-matter/seats.ts'
import type { Firm } from './schemas.ts'

type Row = { id: string; uscc: string | null; name: string; address: string | null; region_code: string | null }
type Place = Pick<Opening, 'unitId' | 'unitPath' | 'regionCode'>

const firmFrom = ({ id, uscc, name, address }: Row): Firm => ({ partyId: id, uscc, name, address: address ?? '' })

/** The firm with that code in the register of parties; one that is not there keeps its code for a name. */
export async function firmByCode(db: Db, uscc: string): Promise<Firm> {
  const { rows: [row] } = await db.query<Row>('select id, uscc, name, address, region_code from party where uscc = $1', [uscc])
  return row ? firmFrom(row) : { partyId: null, uscc, name: uscc, address: '' }
}

/** The organ an officer of that role works in. @throws CaseError `case.roleMissing` */
export function deskOf(by: Performer, role: RoleId): Place {
  const grant = by.grants.find((one) => one.role === role)
  return grant ? { unitId: grant.unitId, unitPath: grant.unitPath, regionCode: grant.regionCode } : fail(refuse.roleMissing({ roles: [role] }))
}

/** The market supervision bureau of the county of a place, the city's where a county has none. @throws CaseError `case.notFound` */
export async function bureauOf(db: Db, regionCode: string): Promise<Place> {
  const { rows: [unit] } = await db.query<{ id: string; path: string; region_code: string }>(
    "select id, path, region_code from unit where id = any($1) order by id = 'D:SAMR:640100' limit 1", [[`D:SAMR:${regionCode.slice(0, 6)}`, 'D:SAMR:640100']])
  return unit ? { unitId: unit.id, unitPath: unit.path, regionCode: unit.region_code } : fail(refuse.notFound({}))
}

/** The firm its handler acts for, with the bureau it belongs to. @throws CaseError `case.notFound` for who acts for no firm */
export async function ownFirm(db: Db, by: Performer): Promise<{ firm: Firm; place: Place }> {
  const { rows: [row] } = await db.query<Row>('select id, uscc, name, address, region_code from party where id = $1 and uscc is not null', [by.actingPartyId])
  if (!row) return fail(refuse.notFound({}))
  return { firm: firmFrom(row), place: await bureauOf(db, row.region_code ?? '640100') }
}

/** The firm as a party of the case. */
export const firmPart = ({ partyId, name }: Firm): PartRecord[] => handlerPart({ partyId, name } as Parameters<typeof handlerPart>[0])
