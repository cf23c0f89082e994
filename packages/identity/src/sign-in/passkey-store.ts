import type { WebAuthnCredential } from '@simplewebauthn/server'
import { newId } from '@onewindow/database/ids'
import { logChange } from '../log-change.ts'
import { refuse } from '../refusal.ts'
import { tellAccount } from '../tell-account.ts'
import { brokenUnique, inTransaction, type Queryable, type WriteContext } from '../write-context.ts'
import type { Desk } from './desk.ts'

/** A passkey as its owner sees it. */
export type OwnPasskey = { passkeyId: string; name: string; createdAt: string; lastUsedAt: string | null }
/** A passkey with the account it opens. */
export type KnownPasskey = { passkeyId: string; accountId: string; authUserId: string; publicKey: string; counter: number; transports: string[] }

/** More than a person has devices. */
export const MOST_PASSKEYS = 10

const iso = (ms: number): string => new Date(ms).toISOString()

/** The passkeys of an account, the latest first. */
export async function listPasskeys(on: Queryable, accountId: string): Promise<OwnPasskey[]> {
  const { rows } = await on.query<OwnPasskey>(
    'select id as "passkeyId", name, created_at as "createdAt", last_used_at as "lastUsedAt" from passkey where account_id = $1 order by created_at desc, id desc limit $2',
    [accountId, MOST_PASSKEYS],
  )
  return rows
}

/** What the devices call the account's passkeys, so that none makes a second one. */
export async function listCredentials(on: Queryable, accountId: string): Promise<{ id: string; transports: string[] }[]> {
  const { rows } = await on.query<{ id: string; transports: string[] }>('select credential_id as id, transports from passkey where account_id = $1', [accountId])
  return rows
}

/** The passkey of an account that is not switched off, or null. */
export async function findPasskey(on: Queryable, credentialId: string): Promise<KnownPasskey | null> {
  const { rows: [known] } = await on.query<KnownPasskey>(
    `
    select k.id as "passkeyId", a.id as "accountId", a.auth_user_id as "authUserId", k.public_key as "publicKey", k.counter, k.transports
    from passkey k join account a on a.id = k.account_id and a.realm = 'citizen' and a.disabled_at is null where k.credential_id = $1`,
    [credentialId],
  )
  return known ?? null
}

/** @throws IdentityError `signIn.passkeysFull`, `signIn.passkeyPresent` */
export async function addPasskey(desk: Desk, accountId: string, name: string, credential: WebAuthnCredential): Promise<string> {
  const id = newId()
  await changing(desk, accountId, async (context) => {
    const { on } = context
    // Two devices at once are counted one after the other.
    await on.query('select 1 from account where id = $1 for update', [accountId])
    const { rows: [held] } = await on.query<{ n: number }>('select count(*)::int as n from passkey where account_id = $1', [accountId])
    if ((held?.n ?? 0) >= MOST_PASSKEYS) refuse('signIn.passkeysFull', { n: MOST_PASSKEYS })
    try {
      await on.query(
        'insert into passkey (id, account_id, name, credential_id, public_key, counter, transports, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [id, accountId, name, credential.id, Buffer.from(credential.publicKey).toString('base64url'), credential.counter, JSON.stringify(credential.transports ?? []), iso(desk.now())],
      )
    } catch (error) {
      if (brokenUnique(error) === 'passkey_credential_key') refuse('signIn.passkeyPresent')
      throw error
    }
    await logChange(context, 'account.addPasskey', `account:${accountId}`, { accountId, passkeyId: id, credentialId: credential.id })
    await tellAccount(context, accountId, 'passkeyAdded')
  })
  return id
}

/** @throws IdentityError `signIn.passkeyUnknown` */
export async function renamePasskey(on: Queryable, accountId: string, passkeyId: string, name: string): Promise<void> {
  const { rowCount } = await on.query('update passkey set name = $3 where id = $2 and account_id = $1', [accountId, passkeyId, name])
  if (rowCount === 0) refuse('signIn.passkeyUnknown')
}

/** @throws IdentityError `signIn.passkeyUnknown` */
export async function removePasskey(desk: Desk, accountId: string, passkeyId: string): Promise<void> {
  await changing(desk, accountId, async (context) => {
    const { rowCount } = await context.on.query('delete from passkey where id = $2 and account_id = $1', [accountId, passkeyId])
    if (rowCount === 0) refuse('signIn.passkeyUnknown')
    await logChange(context, 'account.removePasskey', `account:${accountId}`, { accountId, passkeyId })
    await tellAccount(context, accountId, 'passkeyRemoved')
  })
}

/**
 * Notes a use; false when the device's count did not rise, which means that a copy of the key was used (WebAuthn §6.1.1). Devices that do not
 * count always say 0.
 */
export async function countUse({ pool, now }: Desk, { passkeyId }: KnownPasskey, counter: number): Promise<boolean> {
  const { rowCount } = await pool.query('update passkey set counter = $2, last_used_at = $3 where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))', [passkeyId, counter, iso(now())])
  return rowCount === 1
}

async function changing(desk: Desk, accountId: string, work: (context: WriteContext) => Promise<void>): Promise<void> {
  const moment = await desk.clock()
  await inTransaction(desk.pool, (on) => work({ on, moment, actor: `account:${accountId}`, purpose: null }))
}
