import { regionPrefix } from '@onewindow/identity/region-code'
import { roleOf } from '@onewindow/identity/roles'
import type { Performer } from './case-state.ts'

/** Flag of a case that only those know whose case it is: named in it, or of the organ that decides it; it goes over to every case that comes of it (未成年人). */
export const CONFINED = 'confined'

/** Who reads. Built from a session once; every list, detail, search, count, export, file and live event asks it. */
export type Reader = Pick<Performer, 'kind' | 'accountId' | 'partyIds' | 'relatedPartyIds' | 'grants'> & Partial<Pick<Performer, 'name' | 'reach'>>

/**
 * The condition on `case_file` that is the reader's scope; pushes its values onto `values` and answers SQL. Whoever is named in a case, as officer or by the own
 * unit, sees it wherever it lies; a party once it has been told. Staff never see drafts, nor cases where they,
 * declared relatives or own organisations are a party (回避); a confined case is found by its people and its organ alone, whatever region or city a role looks over. A partner's system reaches what its call is for: cases that name it, of a type that names none those of its region. Nobody without a rule sees anything.
 */
export function scopeSql(reader: Reader, alias: string, values: unknown[]): string {
  const add = (value: unknown): string => `$${values.push(value)}`
  if (reader.kind === 'system') return 'true'
  if (reader.kind === 'citizen') {
    if (reader.partyIds.length === 0) return 'false'
    return `exists (select 1 from case_part sp where sp.case_id = ${alias}.id and sp.told and sp.party_id = any(${add(reader.partyIds)}::uuid[]))`
  }
  if (reader.kind === 'partner' && reader.reach) {
    const { partnerId, caseType, regionCode, namedIn } = reader.reach
    const own = namedIn === null ? `${alias}.region_code like ${add(`${regionPrefix(regionCode)}%`)}` : `${alias}.facts ->> ${add(namedIn)} = any(${add([reader.name, partnerId])}::text[])`
    return `${alias}.phase <> 'draft' and ${alias}.case_type = ${add(caseType)} and ${own}`
  }
  if (reader.kind !== 'staff' || reader.grants.length === 0) return 'false'
  const open = `not (${alias}.flags && '{${CONFINED}}')`
  const rules = reader.grants.flatMap((grant) => {
    const { scope, seesConfined } = roleOf(grant.role)
    if (scope === 'all') return [open]
    if (scope === 'regionSubtree') return [`(${alias}.region_code like ${add(`${regionPrefix(grant.regionCode)}%`)} and ${open})`]
    const path = add(grant.unitPath)
    return [`((${alias}.unit_path = ${path} or ${alias}.unit_path like ${path} || '/%')${seesConfined ? '' : ` and ${open}`})`]
  })
  const units = add([...new Set(reader.grants.map((grant) => grant.unitId))])
  rules.push(`exists (select 1 from case_task st where st.case_id = ${alias}.id and st.unit_id = any(${units}) and (st.unit_id <> ${alias}.unit_id or ${open}))`)
  const me = add(reader.accountId)
  rules.push(`${alias}.handler_id = ${me}::uuid`, `exists (select 1 from case_part ss where ss.case_id = ${alias}.id and (ss.account_id = ${me}::uuid or ss.unit_id = any(${units})))`)
  const recused = reader.relatedPartyIds.length > 0 ? ` and not exists (select 1 from case_part sr where sr.case_id = ${alias}.id and sr.party_id = any(${add(reader.relatedPartyIds)}::uuid[]))` : ''
  return `${alias}.phase <> 'draft' and (${[...new Set(rules)].join(' or ')})${recused}`
}

/** Whether every case that stands on the list of this organ is the reader's to see; of others each has to be looked at, for one that is confined must not even be counted. */
export const seesWholeList = ({ grants }: Pick<Reader, 'grants'>, unitId: string): boolean => grants.some((grant) => grant.unitId === unitId && roleOf(grant.role).seesConfined)
