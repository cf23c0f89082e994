import type { KeyedContext, Queryable } from './write-context.ts'

/** The number a citizen signs in with; null for an account of the offices. */
export async function signInPhone(on: Queryable, accountId: string): Promise<string | null> {
  const { rows: [row] } = await on.query<{ phone: string | null }>(
    `select u."phoneNumber" as phone from account a join auth_citizen."user" u on u.id = a.auth_user_id where a.id = $1 and a.realm = 'citizen'`,
    [accountId],
  )
  return row?.phone ?? null
}

/**
 * Keeps the sign-in number as the person's own where the register has none: notices need an address, and the window finds the person by it.
 * A number the register already has is left alone. Runs in the transaction that binds the real name.
 */
export async function keepSignInPhone({ on, keyring }: Pick<KeyedContext, 'on' | 'keyring'>, accountId: string, partyId: string): Promise<void> {
  const phone = await signInPhone(on, accountId)
  if (phone === null) return
  await on.query('update party set phone = $2, phone_hash = $3 where id = $1 and phone is null', [partyId, phone, keyring.lookupHash('phone', phone)])
}
