import { stageLeaf } from '@onewindow/audit/stage'
import { refuse } from '../refusal.ts'
import { inTransaction } from '../write-context.ts'
import { answer, readBody } from './answers.ts'
import { requireSession, type Visit } from './desk.ts'
import { storePassword } from './new-accounts.ts'
import { checkNewPassword } from './password-rules.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { schemaOf } from './realm.ts'
import { changePasswordInput } from './schemas.ts'
import { forgetTries, reserveTry } from './tries.ts'

type Stored = { userId: string; name: string | null; hash: string | null }

/**
 * Sets or changes one's own password; all other sessions end. Who has one must give it.
 * @throws IdentityError `signIn.wrongPassword`, `signIn.passwordTooShort`, `signIn.passwordKnown`, `case.tooManyTries`, `case.signInNeeded`
 */
export async function changeOwnPassword(visit: Visit): Promise<Response> {
  const { desk, request } = visit
  const { pool, realm, keyring, now } = desk
  const { current, password } = await readBody(request, changePasswordInput)
  const { sessionId, accountId } = await requireSession(visit)
  const schema = schemaOf(realm)
  const { rows: [stored] } = await pool.query<Stored>(
    `
    select u.id as "userId", u."${realm === 'citizen' ? 'phoneNumber' : 'username'}" as name, p.password as hash
    from ${schema}.session s join ${schema}."user" u on u.id = s."userId"
      left join ${schema}.account p on p."userId" = u.id and p."providerId" = 'credential'
    where s.id = $1`,
    [sessionId],
  )
  if (!stored) refuse('case.signInNeeded')
  const subject = keyring.lookupHash('subject', `${realm}:password of ${accountId}`)
  if (stored.hash !== null) {
    await reserveTry(pool, realm, subject, now())
    if (current === undefined || !(await verifyPassword({ hash: stored.hash, password: current }))) refuse('signIn.wrongPassword')
  }
  checkNewPassword(realm, password, stored.name === null ? [] : [stored.name])
  const hash = await hashPassword(password)
  const { at } = await desk.clock()
  await inTransaction(pool, async (on) => {
    await storePassword(on, realm, stored.userId, hash)
    await on.query(`delete from ${schema}.session where "userId" = $1 and id <> $2`, [stored.userId, sessionId])
    await stageLeaf(on, {
      at,
      actor: `account:${accountId}`,
      action: 'account.changePassword',
      subject: `account:${accountId}`,
      purpose: null,
      event: { realm, accountId },
    })
  })
  await forgetTries(pool, realm, subject)
  return answer({ changed: true })
}
