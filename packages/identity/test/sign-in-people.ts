import { expect } from 'vitest'
import { grantRole } from '../src/role-grants.ts'
import type { World } from './identity-world.ts'

export const PASSWORD = 'kettle.orbit.93.maple'
export const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
export const MINUTE = 60_000

let host = 0

/** An officer of 兴庆区审批服务管理局 with one role, and a browser of theirs. */
export async function staffMember(world: World, username: string, role: 'windowClerk' | 'decisionMaker' = 'windowClerk') {
  const signIn = world.open('staff')
  const input = { username, displayName: '王芳', password: { text: PASSWORD } }
  const accountId = await world.change((context) => signIn.createStaffAccount(context, input))
  const grant = { accountId, role, unitId: 'D:AAS:640104', validFrom: '2026-11-01', reason: '岗位任命' }
  const grantId = await world.change((context) => grantRole(context, grant))
  return { signIn, accountId, grantId, browser: world.browser(signIn) }
}

/** An officer who is signed in. */
export async function signedIn(world: World, username: string) {
  const member = await staffMember(world, username)
  expect((await member.browser.post('/sign-in/password', { username, password: PASSWORD })).status).toBe(200)
  return member
}

/** A citizen who signed in with a code, from an address of their own. */
export async function citizen(world: World, phone: string) {
  const browser = world.browser(world.open('citizen'), `10.1.0.${++host}`)
  await browser.post('/code', { phone })
  const { status, body } = await browser.post('/sign-in/code', { phone, code: world.messages.at(-1)?.code })
  expect([status, body]).toEqual([200, { status: 'signedIn' }])
  return browser
}
