import { partnerKinds } from '@onewindow/connectors/partners/kinds'
import { roleOf, roles, type RoleId } from '@onewindow/identity/roles'
import { submitted } from '@onewindow/testing/application/drive'
import { givenLicence } from '@onewindow/testing/given'
import { call, procedures, sampleInput, takes, type Procedure } from '@onewindow/testing/procedures/procedures'
import { callsOf, givenPartner } from '@onewindow/testing/partner'
import { refusedWith, seen, type Refused } from '@onewindow/testing/refused'
import { MAIN_UNIT, openWorld, type World } from '@onewindow/testing/world'
import type { Session } from '@onewindow/rpc/session'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

// R10: every procedure of the router × every role × every realm, and × every relation to a case. Nothing here names a procedure: a new one is walked too.

// Thousands of calls each; a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

const NOBODY = '019d0000-0000-7000-8000-0000000000ff'
/** A version no case has: whoever may see the case hears that it is stale, and nothing changes. */
const STALE = 99_999
/** Where an officer may sit, seen from a case of 兴庆区审批服务管理局. */
const RELATIONS = { 'the same unit': MAIN_UNIT, 'another department': 'D:UM:640104', 'another region': 'T:640105001' } as const

let world: World
let caseId: string
let licenceId: string
let owner: Session
let stranger: Session
const staff = new Map<string, Session>()
const staffRoles = roles.filter(({ realm }) => realm === 'staff').map(({ id }) => id)
const adminRoles = roles.filter(({ realm }) => realm === 'admin').map(({ id }) => id)

/** Nobody reads where a hundred thousand refusals came from, and each trace is followed back to its source line. */
const { stackTraceLimit } = Error

beforeAll(async () => {
  Error.stackTraceLimit = 0
  world = await openWorld()
  const application = await submitted(world, 'food-operation-licence-new')
  caseId = application.caseId
  owner = application.me.session
  licenceId = await givenLicence(world, application.me.partyId, 'ID_CARD')
  stranger = (await world.citizen()).session
  for (const role of staffRoles) for (const unitId of Object.values(RELATIONS)) staff.set(`${role}|${unitId}`, (await world.officer(role, { unitId })).session)
  for (const role of adminRoles) staff.set(role, (await world.officer(role)).session)
})
afterAll(async () => {
  Error.stackTraceLimit = stackTraceLimit
  await world[Symbol.asyncDispose]()
})

/** The same input for everybody who asks the same: made once. */
const samples = new Map<string, unknown>()
function sample(procedure: Procedure, ids: Record<string, unknown>): unknown {
  const key = `${procedure.path} ${JSON.stringify(ids)}`
  if (!samples.has(key)) samples.set(key, sampleInput(procedure, { version: STALE, ...ids }))
  return samples.get(key)
}

/** The answer a person gets, refusal or null; a bug comes through as itself. */
const ask = (session: Session | null, procedure: Procedure, ids: Record<string, unknown> = {}): Promise<Refused | null> =>
  refusedWith(call(world.as(session), procedure.path, sample(procedure, ids)))

const signed = procedures.filter(({ access }) => access.realm !== 'public' && access.realm !== 'partner')
const sessionsOf = (realm: string): Session[] => (realm === 'citizen' ? [owner, stranger] : [...staff.values()].filter((session) => session.realm === realm))
const roleOfSession = (session: Session): RoleId | null => session.grants[0]?.role ?? null
/** One of each role: the door asks for the role, wherever its bearer sits. */
const rolesOf = (realm: string): Session[] => [...new Map(sessionsOf(realm).map((session) => [roleOfSession(session), session])).values()]

describe('R10: who may call what', () => {
  it('every procedure has an input to walk with', () => {
    expect(procedures.length).toBeGreaterThan(120)
    for (const procedure of procedures) expect(() => sampleInput(procedure, {})).not.toThrow()
  })

  it('nobody signed in: the public realm answers, every other says "please sign in"', async () => {
    for (const procedure of procedures) {
      const refused = await ask(null, procedure)
      if (procedure.access.realm === 'public') expect([procedure.path, refused?.status ?? 'OK']).not.toEqual([procedure.path, expect.stringMatching(/UNAUTHORIZED|FORBIDDEN/)])
      else expect([procedure.path, refused]).toEqual([procedure.path, { status: 'UNAUTHORIZED', code: 'case.signInNeeded', params: {} }])
    }
  })

  it('a session of whatever realm is nothing to the addresses of partners', async () => {
    const systems = procedures.filter(({ access }) => access.realm === 'partner')
    expect(systems.length).toBeGreaterThan(20)
    for (const procedure of systems) {
      for (const session of [owner, staff.get(`decisionMaker|${MAIN_UNIT}`) as Session, staff.get('administrator') as Session]) {
        expect([procedure.path, await ask(session, procedure)]).toEqual([procedure.path, { status: 'UNAUTHORIZED', code: 'case.signInNeeded', params: {} }])
      }
    }
  })

  it('a partner calls what its kind and its own list name, reaches no case that is not its own, and is nobody in the other realms', async () => {
    const { database: { pool }, keyring, clock } = world
    for (const kind of partnerKinds) {
      const { session: partner } = await givenPartner({ pool, keyring, at: clock.now() }, kind)
      const own = callsOf(kind)
      const askAs = (calls: readonly string[], procedure: Procedure) => refusedWith(call(world.as(null, { partner: () => Promise.resolve({ ...partner, calls }) }), procedure.path, sampleInput(procedure, {})))
      for (const procedure of procedures.filter(({ access }) => access.realm !== 'public')) {
        const { realm, partners } = procedure.access
        const refused = await askAs(own, procedure)
        if (realm !== 'partner') expect([kind, procedure.path, refused?.status]).toEqual([kind, procedure.path, 'UNAUTHORIZED'])
        else if (!partners?.includes(kind)) expect([kind, procedure.path, refused]).toEqual([kind, procedure.path, { status: 'FORBIDDEN', code: 'case.roleMissing', params: { roles: [...(partners ?? [])] } }])
        else {
          expect([kind, procedure.path, refused?.status]).not.toEqual([kind, procedure.path, 'FORBIDDEN'])
          if (takes(procedure, 'caseNumber')) expect([kind, procedure.path, refused?.code]).toEqual([kind, procedure.path, 'case.notFound'])
          expect([kind, procedure.path, (await askAs([], procedure))?.status]).toEqual([kind, procedure.path, 'FORBIDDEN'])
        }
      }
    }
  })

  it('a session of another realm is no session', async () => {
    const three = { citizen: owner, staff: staff.get(`decisionMaker|${MAIN_UNIT}`) as Session, admin: staff.get('administrator') as Session }
    for (const procedure of signed) {
      for (const [realm, session] of Object.entries(three)) {
        if (realm === procedure.access.realm) continue
        expect([procedure.path, realm, await ask(session, procedure)]).toEqual([procedure.path, realm, { status: 'UNAUTHORIZED', code: 'case.signInNeeded', params: {} }])
      }
    }
  })

  it('a role the rule does not name is told so, whatever is typed', async () => {
    for (const procedure of signed) {
      const { roles: admitted } = procedure.access
      if (admitted === 'signedIn' || admitted === 'anyone') continue
      for (const session of rolesOf(procedure.access.realm).filter((one) => !admitted.includes(roleOfSession(one) as RoleId))) {
        const told = { status: 'FORBIDDEN', code: 'case.roleMissing', params: { roles: [...admitted] } }
        expect([procedure.path, roleOfSession(session), await ask(session, procedure)]).toEqual([procedure.path, roleOfSession(session), told])
        expect(await refusedWith(call(world.as(session), procedure.path, { nonsense: true }))).toEqual(told)
      }
    }
  })

  it('a role the rule names is never told to sign in or that its role is missing at the door', async () => {
    for (const procedure of signed) {
      const { roles: admitted, realm } = procedure.access
      const session = sessionsOf(realm).find((one) => admitted === 'signedIn' || (admitted as readonly RoleId[]).includes(roleOfSession(one) as RoleId))
      expect([procedure.path, Boolean(session)]).toEqual([procedure.path, true])
      const refused = await ask(session as Session, procedure)
      expect([procedure.path, refused?.status]).not.toEqual([procedure.path, 'UNAUTHORIZED'])
    }
  })
})

/** The scope by the page, written a second time: city, region and everything below, or unit and everything below. */
function inScope(role: RoleId, unitId: string): boolean {
  const { scope } = roleOf(role)
  if (scope === 'all') return true
  if (scope === 'regionSubtree') return unitId.endsWith('640104')
  return unitId === MAIN_UNIT
}

describe('R10: whose case it is', () => {
  const onCase = signed.filter((procedure) => takes(procedure, 'caseId'))
  /** An event of another type's table finds no application, whoever asks. */
  const isForIt = ({ access }: (typeof onCase)[number]): boolean => access.caseType === undefined || access.caseType === 'application'

  it('staff: in scope it is there; outside it answers byte for byte as a case that does not exist', async () => {
    let inside = 0
    let outside = 0
    for (const procedure of onCase.filter(({ access }) => access.realm === 'staff')) {
      const { roles: admitted } = procedure.access
      for (const role of staffRoles.filter((id) => admitted === 'signedIn' || (admitted as readonly RoleId[]).includes(id))) {
        // Nobody has this one, wherever they sit.
        const missing = await ask(staff.get(`${role}|${MAIN_UNIT}`) as Session, procedure, { caseId: NOBODY })
        expect([procedure.path, missing?.status]).toEqual([procedure.path, 'NOT_FOUND'])
        for (const [relation, unitId] of Object.entries(RELATIONS)) {
          const real = await ask(staff.get(`${role}|${unitId}`) as Session, procedure, { caseId })
          if (inScope(role, unitId) && isForIt(procedure)) expect([procedure.path, role, relation, real?.status ?? 'OK']).not.toEqual([procedure.path, role, relation, 'NOT_FOUND'])
          else expect([procedure.path, role, relation, seen(real)]).toEqual([procedure.path, role, relation, seen(missing)])
          if (inScope(role, unitId)) inside += 1
          else outside += 1
        }
      }
    }
    expect({ inside: inside > 100, outside: outside > 300 }).toEqual({ inside: true, outside: true })
  })

  it('staff: a case of their own family is not there for them (回避)', async () => {
    const { partyId } = owner
    for (const procedure of onCase.filter(({ access }) => access.realm === 'staff')) {
      const { roles: admitted } = procedure.access
      const role = admitted === 'signedIn' ? 'acceptor' : (admitted as readonly RoleId[])[0]
      const related: Session = { ...(staff.get(`${role}|${MAIN_UNIT}`) as Session), relatedPartyIds: [partyId as string] }
      expect([procedure.path, seen(await ask(related, procedure, { caseId }))]).toEqual([procedure.path, seen(await ask(related, procedure, { caseId: NOBODY }))])
    }
  })

  it('citizens: the own case is there, another’s is as if it did not exist', async () => {
    for (const procedure of onCase.filter(({ access }) => access.realm === 'citizen')) {
      const mine = await ask(owner, procedure, { caseId })
      if (isForIt(procedure)) expect([procedure.path, mine?.status ?? 'OK']).not.toEqual([procedure.path, 'NOT_FOUND'])
      else expect([procedure.path, seen(mine)]).toEqual([procedure.path, seen(await ask(owner, procedure, { caseId: NOBODY }))])
      expect([procedure.path, seen(await ask(stranger, procedure, { caseId }))]).toEqual([procedure.path, seen(await ask(stranger, procedure, { caseId: NOBODY }))])
    }
  })

  it('citizens: so are licences', async () => {
    const onLicence = signed.filter((procedure) => procedure.access.realm === 'citizen' && takes(procedure, 'licenceId') && procedure.shape?.required?.includes('licenceId'))
    expect(onLicence.length).toBeGreaterThan(2)
    for (const procedure of onLicence) {
      expect([procedure.path, await ask(owner, procedure, { licenceId })]).toEqual([procedure.path, null])
      expect([procedure.path, seen(await ask(stranger, procedure, { licenceId }))]).toEqual([procedure.path, seen(await ask(stranger, procedure, { licenceId: NOBODY }))])
    }
  })

  it('a draft is nobody’s business but its owner’s', async () => {
    const draft = await world.as(owner).citizen.application.start({ slug: 'residence-permit' })
    for (const role of staffRoles) {
      const session = staff.get(`${role}|${MAIN_UNIT}`) as Session
      const get = procedures.find(({ path }) => path === 'staff.case.get') as Procedure
      expect([role, (await ask(session, get, { caseId: draft.caseId }))?.status]).toEqual([role, 'NOT_FOUND'])
    }
  })

  it('nothing of all this changed the case', async () => {
    expect((await world.timeline(caseId)).map(({ event }) => event)).toEqual(['submit'])
  })
})
