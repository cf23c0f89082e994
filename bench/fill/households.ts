import type { Keyring } from '@onewindow/identity/keyring'
import { idNumberContext } from '@onewindow/identity/parties'
import type pg from 'pg'
import { copyField, copyInto } from './copy.ts'
import { household } from './household.ts'

const AT = '2026-03-01T09:00:00.000+08:00'
const DAY = AT.slice(0, 10)
const PARTY = ['id', 'kind', 'name', 'id_number_hash', 'id_number_sealed', 'uscc', 'phone', 'phone_hash', 'address', 'region_code', 'operator_party_id', 'facts', 'created_at', 'verified_at']
const ACCOUNT = ['id', 'realm', 'auth_user_id', 'display_name', 'party_id', 'locale', 'created_at']
const BATCH = 4000

const facts = (values: Record<string, unknown>): string => JSON.stringify(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source: 'applicant', updatedOn: DAY }])))
const line = (values: readonly unknown[]): string => `${values.map(copyField).join('\t')}\n`

/** Enters people with accounts and the businesses they run. Nobody has a password: the accounts stand for people who filed long ago. */
export async function copyHouseholds(client: pg.Client, keyring: Pick<Keyring, 'seal' | 'lookupHash'>, { from, to }: { from: number; to: number }): Promise<void> {
  for (let start = from; start < to; start += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, to - start) }, (_, place) => household(start + place))
    await copyInto(client, 'party', PARTY, some.map((one) =>
      line([one.personId, 'person', one.name, keyring.lookupHash('idNumber', one.idNumber), keyring.seal(idNumberContext(one.personId), one.idNumber), null, one.phone, keyring.lookupHash('phone', one.phone), one.address,
        one.countyCode, null, facts({ 'applicant.birthDate': one.born, 'applicant.sex': one.sex }), AT, AT])
      + line([one.businessId, one.businessKind, one.businessName, null, null, one.uscc, one.phone, null, one.businessAddress, one.countyCode, one.personId, facts({ 'org.name': one.businessName, 'org.uscc': one.uscc }), AT, AT])).join(''))
    await copyInto(client, 'account', ACCOUNT, some.map((one) => line([one.accountId, 'citizen', one.accountId, one.name, one.personId, 'zh', AT])).join(''))
  }
}
