import { randomBytes } from 'node:crypto'
import { newId } from '@onewindow/database/ids'
import { logChange } from '../log-change.ts'
import { refuse } from '../refusal.ts'
import { fromBase32 } from '../totp.ts'
import { brokenUnique, type KeyedContext, type Queryable, type WriteContext } from '../write-context.ts'
import { hashPassword } from './passwords.ts'
import { checkNewPassword } from './password-rules.ts'
import { schemaOf, type SignInRealm } from './realm.ts'
import { USERNAME } from './schemas.ts'

export type StaffAccountInput = {
  username: string
  displayName: string
  /** Either the password, checked against the rules, or a hash made before by `hashPassword` (many demo accounts, one hash). */
  password: { text: string } | { hash: string }
  /** base32; without one the person sets up an authenticator at the first sign-in where a role needs it. */
  totpSecret?: string
  partyId?: string
  locale?: 'zh' | 'en'
}

export type CitizenAccountInput = {
  phone: string
  displayName: string
  password?: { text: string } | { hash: string }
  partyId?: string
  locale?: 'zh' | 'en'
}

/** Seals an authenticator secret as the sign-in library reads it. */
export type SealTotp = (secret: string) => Promise<string>

const userId = (): string => randomBytes(24).toString('base64url')

/**
 * Makes an account of the offices. @throws IdentityError `account.usernameTaken`, `account.personHasAccount`, `account.personNeeded`
 * (admin), `signIn.passwordTooShort`, `signIn.passwordKnown`
 */
export async function createStaffAccount(
  context: WriteContext,
  realm: 'staff' | 'admin',
  sealTotp: SealTotp,
  input: StaffAccountInput,
): Promise<string> {
  const { on } = context
  const username = input.username.toLowerCase()
  if (!USERNAME.test(username)) throw new Error('An account name has 3 to 40 of a-z, 0-9, dot, hyphen and underscore')
  if (realm === 'admin' && !input.partyId) refuse('account.personNeeded')
  const hash = await passwordHash(realm, input.password, [username])
  const user = userId()
  const schema = schemaOf(realm)
  const twoFactor = input.totpSecret !== undefined
  const id = await insertAccount(context, {
    realm,
    user,
    username,
    displayName: input.displayName,
    partyId: input.partyId ?? null,
    locale: input.locale ?? 'zh',
  })
  await on.query(
    `insert into ${schema}."user" (id, name, email, "emailVerified", username, "twoFactorEnabled") values ($1, $2, $3, true, $4, $5)`,
    [user, input.displayName, `${username}@${realm}.invalid`, username, twoFactor],
  )
  await storePassword(on, realm, user, hash)
  if (input.totpSecret !== undefined) {
    if (fromBase32(input.totpSecret).length < 16) throw new Error('An authenticator secret has at least 128 bits (RFC 4226 R6)')
    await on.query(
      `insert into ${schema}."twoFactor" (id, secret, "backupCodes", "userId", verified, "failedVerificationCount")
      values ($1, $2, '', $3, true, 0)`,
      [userId(), await sealTotp(`base32:${input.totpSecret}`), user],
    )
  }
  await logChange(context, 'account.create', `account:${id}`, { id, realm, username, partyId: input.partyId ?? null })
  return id
}

/** Makes a citizen's account before the first sign-in. @throws IdentityError `account.phoneTaken`, `account.personHasAccount` */
export async function createCitizenAccount(context: KeyedContext | WriteContext, input: CitizenAccountInput): Promise<string> {
  const { on } = context
  const user = userId()
  const id = await insertAccount(context, {
    realm: 'citizen',
    user,
    username: null,
    displayName: input.displayName,
    partyId: input.partyId ?? null,
    locale: input.locale ?? 'zh',
  })
  try {
    await on.query(
      `
      insert into auth_citizen."user" (id, name, email, "emailVerified", "phoneNumber", "phoneNumberVerified")
      values ($1, $2, $3, false, $4, true)`,
      [user, input.displayName, `${input.phone}@citizen.invalid`, input.phone],
    )
  } catch (error) {
    if (brokenUnique(error) !== null) refuse('account.phoneTaken')
    throw error
  }
  if (input.password) await storePassword(on, 'citizen', user, await passwordHash('citizen', input.password, [input.phone]))
  await logChange(context, 'account.create', `account:${id}`, { id, realm: 'citizen', partyId: input.partyId ?? null })
  return id
}

/** The account row of a citizen who signed in for the first time, made once. */
export async function ensureCitizenAccount(
  { on, moment }: Pick<WriteContext, 'on' | 'moment'>,
  user: string,
  displayName: string,
): Promise<string> {
  await on.query(
    `
    insert into account (id, realm, auth_user_id, display_name, locale, created_at) values ($1, 'citizen', $2, $3, 'zh', $4)
    on conflict (realm, auth_user_id) do nothing`,
    [newId(), user, displayName, moment.at],
  )
  const { rows: [account] } = await on.query<{ id: string }>(`select id from account where realm = 'citizen' and auth_user_id = $1`, [user])
  if (!account) throw new Error('An account that was just made is gone')
  return account.id
}

type AccountRow = { realm: SignInRealm; user: string; username: string | null; displayName: string; partyId: string | null; locale: string }

async function insertAccount({ on, moment }: Pick<WriteContext, 'on' | 'moment'>, row: AccountRow): Promise<string> {
  const id = newId()
  try {
    await on.query(
      `
      insert into account (id, realm, auth_user_id, username, display_name, party_id, locale, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, row.realm, row.user, row.username, row.displayName, row.partyId, row.locale, moment.at],
    )
  } catch (error) {
    const broken = brokenUnique(error)
    if (broken === 'account_username_key') refuse('account.usernameTaken')
    if (broken === 'account_party_key') refuse('account.personHasAccount')
    throw error
  }
  return id
}

/** Writes the password of a user, the first one or a new one. */
export async function storePassword(on: Queryable, realm: SignInRealm, user: string, hash: string): Promise<void> {
  const table = `${schemaOf(realm)}.account`
  const { rowCount } = await on.query(
    `update ${table} set password = $2, "updatedAt" = clock_timestamp() where "userId" = $1 and "providerId" = 'credential'`,
    [user, hash],
  )
  if (rowCount) return
  await on.query(
    `
    insert into ${table} (id, "accountId", "providerId", "userId", password, "updatedAt")
    values ($1, $2, 'credential', $2, $3, clock_timestamp())`,
    [userId(), user, hash],
  )
}

async function passwordHash(realm: SignInRealm, password: { text: string } | { hash: string }, names: string[]): Promise<string> {
  if ('hash' in password) return password.hash
  checkNewPassword(realm, password.text, names)
  return hashPassword(password.text)
}
