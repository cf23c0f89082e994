import { newId } from '@onewindow/database/ids'
import { logChange } from './log-change.ts'
import { refuse } from './refusal.ts'
import { residentIdNumber } from './resident-id.ts'
import { usccNumber } from './uscc.ts'
import { brokenUnique, type KeyedContext, type Queryable, type WriteContext } from './write-context.ts'

export type PartyKind = 'person' | 'individualBusiness' | 'organization'

/** A fact by its semantic key, with where it came from: `applicant` (own statement), `case:<id>`, `licence:<id>`, a shared register. */
export type Fact = { value: unknown; source: string; updatedOn: string }

export type Party = {
  id: string
  kind: PartyKind
  name: string
  uscc: string | null
  phone: string | null
  address: string | null
  regionCode: string | null
  operatorPartyId: string | null
  facts: Record<string, Fact>
  hasIdNumber: boolean
  verifiedAt: string | null
}

const COLUMNS = `id, kind, name, uscc, phone, address, region_code as "regionCode", operator_party_id as "operatorPartyId", facts,
  id_number_hash is not null as "hasIdNumber", verified_at as "verifiedAt"`

/** Where the sealed number of a party belongs; it opens nowhere else. */
export const idNumberContext = (partyId: string): string => `party.idNumber:${partyId}`

export type PersonInput = {
  name: string
  idNumber: string
  phone?: string
  address?: string
  regionCode?: string
  facts?: Record<string, unknown>
}
export type OrganisationInput = {
  kind: Exclude<PartyKind, 'person'>
  name: string
  uscc: string
  operatorPartyId?: string
  phone?: string
  address?: string
  regionCode?: string
  facts?: Record<string, unknown>
  source?: string
}

const factsFrom = (values: Record<string, unknown> | undefined, source: string, updatedOn: string): Record<string, Fact> =>
  Object.fromEntries(Object.entries(values ?? {}).map(([key, value]) => [key, { value, source, updatedOn }]))

/**
 * Registers a person, or gives the one known by this number (one number, one party).
 * @throws IdentityError `party.idNumberInvalid`; `party.nameDiffers` when the number is known under another name
 */
export async function registerPerson(context: KeyedContext, input: PersonInput): Promise<{ partyId: string; isNew: boolean }> {
  const { on, keyring, moment } = context
  const checked = residentIdNumber(input.idNumber, moment.today)
  if (!checked.valid) refuse('party.idNumberInvalid', { reason: checked.reason })
  const hash = keyring.lookupHash('idNumber', input.idNumber)
  const id = newId()
  const facts = factsFrom(
    { ...input.facts, 'applicant.birthDate': checked.birthOn, 'applicant.sex': checked.sex },
    'idNumber',
    moment.today,
  )
  const { rowCount } = await on.query(
    `
    insert into party (id, kind, name, id_number_hash, id_number_sealed, phone, phone_hash, address, region_code, facts, created_at)
    values ($1, 'person', $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id_number_hash) do nothing`,
    [
      id,
      input.name,
      hash,
      keyring.seal(idNumberContext(id), input.idNumber),
      input.phone ?? null,
      input.phone === undefined ? null : keyring.lookupHash('phone', input.phone),
      input.address ?? null,
      input.regionCode ?? null,
      JSON.stringify(facts),
      moment.at,
    ],
  )
  if (rowCount === 0) {
    const known = await findPerson(context, input.idNumber)
    if (!known) throw new Error('A person whose number is taken was not found')
    if (known.name !== input.name) refuse('party.nameDiffers')
    return { partyId: known.id, isNew: false }
  }
  await logChange(context, 'party.register', `party:${id}`, { partyId: id, kind: 'person', hash })
  return { partyId: id, isNew: true }
}

/**
 * Registers an organisation or individual business by its credit code.
 * @throws IdentityError `party.usccInvalid`, `party.organisationExists`
 */
export async function registerOrganisation(context: WriteContext, input: OrganisationInput): Promise<string> {
  const { on, moment } = context
  const checked = usccNumber(input.uscc)
  if (!checked.valid) refuse('party.usccInvalid', { reason: checked.reason })
  const id = newId()
  const facts = factsFrom({ ...input.facts, 'org.name': input.name, 'org.uscc': input.uscc }, input.source ?? 'applicant', moment.today)
  try {
    await on.query(
      `
      insert into party (id, kind, name, uscc, phone, address, region_code, operator_party_id, facts, created_at, verified_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
      [
        id,
        input.kind,
        input.name,
        input.uscc,
        input.phone ?? null,
        input.address ?? null,
        input.regionCode ?? null,
        input.operatorPartyId ?? null,
        JSON.stringify(facts),
        moment.at,
      ],
    )
  } catch (error) {
    if (brokenUnique(error) === 'party_uscc_key') refuse('party.organisationExists')
    throw error
  }
  await logChange(context, 'party.register', `party:${id}`, { partyId: id, ...input })
  return id
}

/**
 * 实名绑定: binds a citizen's account to the person of this number. Whether name and number belong together in the population register
 * is asked by the caller before (a connector); here the number must be sound and not bound to another account.
 * @throws IdentityError `party.idNumberInvalid`, `party.nameDiffers`, `party.alreadyBound`, `account.unknown`
 */
export async function bindRealName(context: KeyedContext, accountId: string, input: PersonInput): Promise<string> {
  const { on, moment } = context
  const { partyId } = await registerPerson(context, input)
  try {
    const { rowCount } = await on.query(
      `
      update account set party_id = $2, display_name = $3 where id = $1 and realm = 'citizen' and (party_id is null or party_id = $2)`,
      [accountId, partyId, input.name],
    )
    if (rowCount === 0) {
      const { rows: [account] } = await on.query('select party_id from account where id = $1', [accountId])
      refuse(account ? 'party.alreadyBound' : 'account.unknown')
    }
  } catch (error) {
    if (brokenUnique(error) === 'account_party_key') refuse('party.alreadyBound')
    throw error
  }
  await on.query('update party set verified_at = coalesce(verified_at, $2) where id = $1', [partyId, moment.at])
  await logChange(context, 'account.bindRealName', `account:${accountId}`, { accountId, partyId })
  return partyId
}

/** Writes facts of a party with their source; other facts stay. @throws IdentityError `party.unknown` */
export async function setFacts(context: WriteContext, partyId: string, values: Record<string, unknown>, source: string): Promise<void> {
  const { on, moment } = context
  const facts = factsFrom(values, source, moment.today)
  const { rowCount } = await on.query('update party set facts = facts || $2::jsonb where id = $1', [partyId, JSON.stringify(facts)])
  if (rowCount === 0) refuse('party.unknown')
  await logChange(context, 'party.setFacts', `party:${partyId}`, { partyId, facts })
}

/** The party, or null. */
export async function findParty(on: Queryable, id: string): Promise<Party | null> {
  const { rows } = await on.query<Party>(`select ${COLUMNS} from party where id = $1`, [id])
  return rows[0] ?? null
}

/** The person of an identity number, found by its keyed hash. */
export async function findPerson({ on, keyring }: Pick<KeyedContext, 'on' | 'keyring'>, idNumber: string): Promise<Party | null> {
  const { rows } = await on.query<Party>(`select ${COLUMNS} from party where id_number_hash = $1`, [
    keyring.lookupHash('idNumber', idNumber),
  ])
  return rows[0] ?? null
}

/** The organisation or individual business of a credit code. */
export async function findOrganisation(on: Queryable, uscc: string): Promise<Party | null> {
  const { rows } = await on.query<Party>(`select ${COLUMNS} from party where uscc = $1`, [uscc])
  return rows[0] ?? null
}
