import { stageLeaf } from '@onewindow/audit/stage'
import { z } from 'zod'
import { IdentityError, refuse, refusalOf, type IdentityRefusalCode } from '../refusal.ts'
import { answer, readBody } from './answers.ts'
import { openSession, type Desk, type Visit } from './desk.ts'
import { vouch } from './engine-call.ts'
import { keepPending, nothingPending, takePending } from './pending.ts'
import { accountBehind, needsSecondFactor, type LinkedAccount } from './provider-link.ts'
import type { Provider, Vouched } from './provider.ts'
import { beginSingleSignOnInput } from './schemas.ts'

/** How long a person may take at the provider. Machine time. */
const AWAY_MS = 10 * 60_000
const RETURN = '/single-sign-on/return'

const departed = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() })

/** Where the provider sends people back to. */
export const returnAddress = (base: string): string => base + RETURN

/**
 * Sends a person to the provider: the answer names the address to open.
 * @throws IdentityError `signIn.providerAway`, `case.badRequest` for a way back that leaves this realm, `case.notFound` without single sign-on
 */
export async function beginSingleSignOn({ desk, request }: Visit): Promise<Response> {
  const provider = requireProvider(desk)
  const { to } = await readBody(request, beginSingleSignOnInput)
  const back = ownAddress(desk, to)
  const { url, ...sent } = await provider.begin()
  return answer({ url }, [await keepPending(desk, 'single_sign_on', { ...sent, to: back }, AWAY_MS)])
}

/**
 * Takes a person back from the provider. The answer is always a page: the one they wanted, or the door with the reason. Who is unknown
 * here, switched off, or came for an account somebody else of the provider holds, is told the same.
 */
export async function endSingleSignOn(visit: Visit): Promise<Response> {
  const { desk } = visit
  const provider = requireProvider(desk)
  const sent = await takePending(visit, 'single_sign_on', departed)
  const gone = nothingPending(desk, 'single_sign_on')
  try {
    if (!sent) refuse('signIn.singleSignOnFailed')
    const cookies = await enter(visit, await provider.finish(returned(visit), sent))
    return seeOther(desk.origin + sent.to, [...cookies, gone])
  } catch (error) {
    if (!(error instanceof IdentityError)) throw error
    // Switched off in this very moment: the words of a password would tell what the provider's do not.
    const refused = error.refusal.code === 'signIn.wrongPassword' ? 'signIn.notAdmitted' : error.refusal.code
    const asked = new URLSearchParams({ refused, ...(sent ? { to: sent.to } : {}) })
    return seeOther(`${desk.origin}/${desk.realm}/sign-in?${asked}`, [gone])
  }
}

/** Opens the session of whom the provider vouches for. @throws IdentityError `signIn.notAdmitted`, `signIn.secondFactorMissing` */
async function enter(visit: Visit, vouched: Vouched): Promise<string[]> {
  const { desk } = visit
  const account = await accountBehind(desk, vouched)
  if (!account) return refuseAndLog(desk, vouched, account, 'signIn.notAdmitted')
  if (!vouched.secondFactor && (await needsSecondFactor(desk, account.accountId)))
    return refuseAndLog(desk, vouched, account, 'signIn.secondFactorMissing')
  const answered = await vouch(visit, account.authUserId)
  await openSession(visit, answered, vouched.secondFactor, 'singleSignOn')
  return answered.cookies
}

async function refuseAndLog({ pool, realm, clock }: Desk, { issuer, subject }: Vouched, account: LinkedAccount | null, reason: IdentityRefusalCode): Promise<never> {
  const { at } = await clock()
  const who = account ? `account:${account.accountId}` : 'system'
  await stageLeaf(pool, {
    at, actor: who, action: 'signIn.refused', subject: account ? who : `realm:${realm}`, purpose: null,
    event: { realm, accountId: account?.accountId ?? null, issuer, subject, reason, way: 'singleSignOn' },
  })
  throw new IdentityError(refusalOf(reason))
}

const requireProvider = ({ provider }: Desk): Provider => provider ?? refuse('case.notFound')

/** The address the provider opened, on the origin we know ourselves by: what a Host header says plays no part. */
function returned({ desk, request }: Visit): URL {
  const url = new URL(returnAddress(desk.base))
  url.search = new URL(request.url).search
  return url
}

/** The way back inside the realm's own app. @throws IdentityError `case.badRequest` */
function ownAddress({ origin, realm }: Desk, to: string | undefined): string {
  const url = URL.parse(to ?? `/${realm}/`, origin)
  if (url?.origin !== origin || !url.pathname.startsWith(`/${realm}/`)) refuse('case.badRequest')
  return url.pathname + url.search + url.hash
}

function seeOther(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
