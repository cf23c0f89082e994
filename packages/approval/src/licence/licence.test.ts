import { addDays, addSeconds } from '@onewindow/calendar/day'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import { systemPerformer, type CaseState, type Performer } from '@onewindow/casework/case-state'
import { statesFrom, whensOf } from '@onewindow/casework/lifecycle'
import { worklistEntries } from '@onewindow/casework/worklist-entries'
import { answer, begin, elapse, live, type Deed, type Life, type Stage } from '@onewindow/casework/simulate'
import { documents } from '@onewindow/documents/definition'
import { licenceLifecycle } from '@onewindow/licences/lifecycle'
import { often } from '@onewindow/testing/often'
import { chance, pick, walk, type Trace } from '@onewindow/testing/walk'
import { describe, expect, it } from 'vitest'
import { licenceType } from './case-type.ts'
import { CANCELLATION_GROUNDS, REVOCATION_GROUNDS, WITHDRAWAL_GROUNDS, type LicenceFacts } from './schemas.ts'

const AT = '2026-03-02T10:00:00+08:00'
const UNIT = { unitId: 'D:AAS:640104', unitPath: 'S:640100/C:640104/D:AAS:640104', regionCode: '640104' }
const uuid = (n: number): string => `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const staff = (role: 'reviewer' | 'decisionMaker' | 'departmentHead' | 'hearingOfficer', n: number): Performer =>
  ({ kind: 'staff', accountId: uuid(n), name: `officer ${n}`, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [{ role, ...UNIT }], secondFactor: true })
const party: Performer = { kind: 'citizen', accountId: uuid(30), name: '马晓燕', partyIds: [uuid(8)], actingFor: '沙湖餐饮有限公司', actingPartyId: uuid(8), relatedPartyIds: [], grants: [], secondFactor: true }
const [reviewer, decider, head, chair] = [staff('reviewer', 1), staff('decisionMaker', 2), staff('departmentHead', 3), staff('hearingOfficer', 5)]
const facts = (openedAs: string): unknown => ({
  licenceId: uuid(7), licenceNumber: 'JY26401040012345', name: { zh: '食品经营许可证', en: 'Food operation licence' }, partyId: uuid(8), holder: '沙湖餐饮有限公司', organ: '兴庆区审批服务管理局', issuedOn: '2025-03-03', validFrom: '2025-03-03', validTo: '2030-03-02', openedAs,
})
let serial = 100
const ids = (): string => uuid((serial += 1))
/** The register as it is while nothing happens elsewhere: where the file is. */
const known = (detained = false) => (c: CaseState<LicenceFacts>) => ({ registered: { status: c.state || c.facts.openedAs, detained, held: c.acts.findLast(({ event }) => event === 'suspend' || event === 'resume')?.event === 'suspend', validFrom: '2025-03-03', validTo: '2030-03-02' }, implementation: { regionCode: '640104', organ: '兴庆区审批服务管理局', level: 'county' } })
const stage: Stage<LicenceFacts> = { type: licenceType, calendar: nationalCalendar(), ids, known: known() }
const opening = (openedAs: string): CaseState<LicenceFacts> => ({
  id: ids(), caseType: 'licence', kind: 'register', topic: 'FOOD_OPERATION', number: null, queryCode: null, parentId: null, state: '', version: 0, round: 0, ...UNIT, handlerId: null, title: '食品经营许可证 JY26401040012345', party: '沙湖餐饮有限公司', facts: licenceType.facts.parse(facts(openedAs)), flags: [],
  result: null, stateLeft: null, channel: 'internal', openedAt: AT, receivedAt: null, enteredAt: AT, changedAt: AT, endedAt: null, clocks: [], tasks: [], parts: [{ part: 'holder', partyId: uuid(8), accountId: null, unitId: null, name: '沙湖餐饮有限公司', told: true }], acts: [], attachments: [], subs: [],
})
const start = (openedAs = 'valid'): Life<LicenceFacts> => begin(stage, opening(openedAs), { event: 'open', by: reviewer, at: AT })
const deed = (life: Life<LicenceFacts>, asked: Omit<Deed, 'at'> & { at?: string }, on: Stage<LicenceFacts> = stage): Life<LicenceFacts> => live(on, life, { at: AT, ...asked })
const confirmed = (life: Life<LicenceFacts>, by: Performer, at = AT): Life<LicenceFacts> => answer(stage, life, { proposalId: life.state.tasks.find(({ state }) => state === 'open')?.id ?? '', yes: true, by, at })
const proposal = { ground: 'fraud', facts: '租赁合同系伪造，出租人否认签订', publicInterest: '不会对公共利益造成重大损害' }
const proposed = (): Life<LicenceFacts> => deed(start(), { event: 'proposeRevocation', input: proposal, by: reviewer })
const revoke = { event: 'revoke', input: { ground: '以欺骗手段取得许可', publicSafety: true }, reason: '依法应当撤销', by: decider }
const HELD = { ground: '未按期办理签注', law: '居住证暂行条例', article: '第十条' }
const FRAME = { organ: { zh: '兴庆区审批服务管理局' }, number: '银审撤〔2026〕1号', issuedOn: '2026-03-02', enquiry: { phone: '12345' }, verification: { url: 'https://x.example/v', code: 'X' } }
const HEARD = '2026-03-10T09:00:00+08:00'
const HEARING = { at: '2026-03-12T09:30:00+08:00', place: '兴庆区政务服务中心四楼听证室', chair: '周海' }
const AFTER = '2026-03-12T12:00:00+08:00'
const RECORD = {
  startedAt: HEARING.at, endedAt: '2026-03-12T11:00:00+08:00', recorder: '孙倩', attendance: [{ name: '马晓燕', role: '持证人的代表', present: true }], evidence: [{ name: '租赁合同', presentedBy: '赵敏', opinion: '对真实性有异议' }],
  statement: '当事人提交了新的租赁合同', signatures: [{ name: '周海', role: '主持人' }, { name: '马晓燕', role: '持证人的代表', refusal: '要求补充记录' }],
}
const holding = { event: 'recordHearing', input: RECORD }

describe('the file of a certificate (证照, approval §3.4)', () => {
  it('has, for people, the rows of the register: from, event, to, who, who confirms, who may not, and the paper', () => {
    const say = ({ from, on, to, by, confirmedBy, notBy, issues }: (typeof licenceType.lifecycle.transitions)[number], states: readonly string[]) => JSON.stringify([from === null ? [] : states, on, to, by, confirmedBy, notBy?.filter((who) => who !== 'recordHearing'), issues])
    const people = (row: { by: readonly { kind: string }[] }): boolean => row.by.some(({ kind }) => kind === 'role')
    const register = licenceLifecycle.transitions.filter((row) => people(row as never) && !['issue', 'correct'].includes(row.on))
      .map((row) => say({ ...row, by: row.by.filter(({ kind }) => kind === 'role') } as never, statesFrom(licenceLifecycle as never, row)))
    expect(licenceType.lifecycle.transitions.filter((row) => people(row) && row.on !== 'open' && !['recordStatement', 'requestHearing', 'setHearing', 'recordHearing'].includes(row.on)).map((row) => say(row, statesFrom(licenceType.lifecycle as never, row)))).toEqual(register)
  })
  it('follows what the register does by itself: the same states before and after', () => {
    const moves = (lifecycle: object, rows: readonly { on: string; to: string; from: string | readonly string[] | null }[]) => rows.map((row) => `${statesFrom(lifecycle as never, row).join()} ${row.to}`)
    const own = licenceLifecycle.transitions.filter((row) => row.by.every(({ kind }) => kind === 'system'))
    const followed = licenceType.lifecycle.transitions.filter((row) => row.from !== null && row.by.every(({ kind }) => kind === 'system') && !['suspendedElsewhere', 'resumedElsewhere', 'proposeRevocation', 'correct'].includes(row.on))
    expect(moves(licenceType.lifecycle, followed).sort()).toEqual(moves(licenceLifecycle, own as never).sort())
    for (const row of followed) expect(whensOf(row)).toHaveLength(1)
  })
  it('begins where the certificate stands; what has ended for good has no file', () => {
    for (const status of ['valid', 'suspended', 'expired']) expect(start(status).state.state).toBe(status)
    for (const status of ['revoked', 'superseded', 'voided']) expect(licenceType.facts.safeParse(facts(status)).success).toBe(false)
  })
  it('is suspended and holds again by the decision maker, not by a reviewer', () => {
    const suspend = { event: 'suspend', input: HELD }
    expect(() => deed(start(), { ...suspend, by: reviewer })).toThrow('case.roleMissing')
    const suspended = deed(start(), { ...suspend, by: decider })
    expect(suspended.state).toMatchObject({ state: 'suspended', facts: { because: '未按期办理签注' } })
    expect(deed(suspended, { event: 'resume', input: { ...HELD, ground: '已经补办签注' }, by: decider }).state.state).toBe('valid')
  })
  it('what a penalty detains is not given back by hand', () => {
    expect(() => deed(start('suspended'), { event: 'resume', input: { ...HELD, ground: '当事人请求恢复' }, by: decider }, { ...stage, known: known(true) })).toThrow('licenceFile.detained')
  })
  it('stands still while the register has moved on', () => {
    const moved: Stage<LicenceFacts> = { ...stage, known: (c) => ({ ...known()(c), registered: { status: 'expired', detained: false, held: false, validFrom: '2025-03-03', validTo: '2030-03-02' } }) }
    expect(() => deed(start(), { event: 'suspend', input: HELD, by: decider }, moved)).toThrow('licenceFile.registerMovedOn')
  })
  it('is revoked only after the holder could be heard, by a second person, never by who proposed it', () => {
    expect(proposed().state).toMatchObject({ state: 'underRevocation', facts: { proposal: { ground: 'fraud', heardUntil: '2026-03-09' } }, clocks: [{ kind: 'revocation', dueOn: '2026-03-30' }] })
    expect(() => deed(proposed(), revoke)).toThrow('licenceFile.mayStillBeHeard')
    const both = { ...decider, grants: [...decider.grants, ...reviewer.grants] }
    expect(() => deed(deed(start(), { event: 'proposeRevocation', input: proposal, by: both }), { ...revoke, by: both, at: HEARD })).toThrow('case.sameOfficer')
    const waiting = deed(proposed(), { ...revoke, at: HEARD })
    expect(waiting.state.state).toBe('underRevocation')
    expect(confirmed(waiting, head, HEARD).state).toMatchObject({ state: 'revoked', result: 'revoked', facts: { barredUntil: '2029-03-10' }, clocks: [{ state: 'met' }] })
  })
  it('bars nobody where no fraud is found, or where public safety is not touched', () => {
    const honest = deed(start(), { event: 'proposeRevocation', input: { ...proposal, ground: 'procedure' }, by: reviewer })
    expect(confirmed(deed(honest, { ...revoke, at: HEARD }), head, HEARD).state.facts.barredUntil).toBeNull()
    expect(confirmed(deed(proposed(), { ...revoke, input: { ...revoke.input, publicSafety: false }, at: HEARD }), head, HEARD).state.facts.barredUntil).toBeNull()
  })
  it('is kept by two where the public would suffer, and a proposal to revoke is gone with it', () => {
    const keep = { event: 'keep', input: { ground: '撤销将对公共利益造成重大损害' }, by: decider, at: HEARD }
    const waiting = deed(deed(proposed(), { ...revoke, at: HEARD }), keep)
    const kept = answer(stage, waiting, { proposalId: waiting.state.tasks.find(({ body, state }) => state === 'open' && body.event === 'keep')?.id ?? '', yes: true, by: head, at: HEARD })
    expect(kept.state).toMatchObject({ state: 'valid', result: null })
    expect(kept.state.tasks.filter(({ state }) => state === 'open')).toEqual([])
  })
  it('what was suspended before stays so when it is kept', () => {
    const doubted = deed(deed(start(), { event: 'suspend', input: HELD, by: decider }), { event: 'proposeRevocation', input: proposal, by: reviewer })
    expect(confirmed(deed(doubted, { event: 'keep', input: { ground: '撤销将对公共利益造成重大损害' }, by: decider }), head).state.state).toBe('suspended')
  })
  it('who proposed the revocation does not confirm it either', () => {
    const both = { ...staff('departmentHead', 1), grants: [...head.grants, ...reviewer.grants] }
    expect(() => confirmed(deed(proposed(), { ...revoke, at: HEARD }), both, HEARD)).toThrow('case.sameOfficer')
  })
  it('another suspicion is added to a proposal: the holder hears of it and may be heard on it, a proposal to decide is gone, fraud is the graver ground', () => {
    const doubted = deed(start(), { event: 'proposeRevocation', input: { ...proposal, ground: 'procedure', facts: '未依法听取利害关系人意见' }, by: reviewer })
    const added = deed(deed(doubted, { ...revoke, at: HEARD }), { event: 'proposeRevocation', input: proposal, by: systemPerformer, at: HEARD })
    expect(added.state).toMatchObject({ state: 'underRevocation', facts: { proposal: { ground: 'fraud', facts: '未依法听取利害关系人意见另经查：租赁合同系伪造，出租人否认签订', heardUntil: '2026-03-17' } }, clocks: [{ kind: 'revocation', state: 'running', dueOn: '2026-03-30' }] })
    expect(added.state.tasks.filter(({ state }) => state === 'open')).toEqual([])
    expect(added.decisions.at(-1)).toMatchObject({ documents: [{ doc: 'licence.revocationProposal', data: { facts: proposal.facts, lastDay: '2026-03-17' } }], notices: [{ to: [{ kind: 'part', part: 'holder' }, { kind: 'role', role: 'decisionMaker' }] }] })
    expect(() => deed(added, { ...revoke, at: HEARD })).toThrow('licenceFile.mayStillBeHeard')
    const asked = deed(deed(proposed(), { event: 'requestHearing', by: party }), { event: 'proposeRevocation', input: proposal, by: systemPerformer })
    expect(asked.state.flags).toEqual(['hearingAsked'])
  })
  it('what the holder says is kept in the file', () => {
    const said = deed(proposed(), { event: 'recordStatement', input: { statement: '合同由中介代签，愿意补正' }, by: reviewer })
    expect(said.state.facts.statements).toEqual([{ on: '2026-03-02', statement: '合同由中介代签，愿意补正' }])
  })
  it('a hearing the holder asked for in time comes before the decision', () => {
    const asked = deed(proposed(), { event: 'requestHearing', by: party })
    expect(() => deed(asked, { ...revoke, at: HEARD })).toThrow('licenceFile.hearingAsked')
    expect(() => deed(asked, { event: 'requestHearing', by: party })).toThrow('licenceFile.hearingAskedBefore')
    expect(() => deed(proposed(), { event: 'requestHearing', by: party, at: HEARD })).toThrow('licenceFile.hearingTooLate')
    expect(() => deed(asked, { ...holding, by: chair, at: HEARING.at })).toThrow('licenceFile.hearingNotSet')
  })
  it('is told of it seven clear working days before, by a paper; the record says who came, what was shown and who signed (行政许可法 §48)', () => {
    const asked = deed(proposed(), { event: 'requestHearing', by: party })
    expect(asked.state.clocks.map(({ kind, state, dueOn }) => [kind, state, dueOn])).toEqual([['revocation', 'paused', null], ['hearingHold', 'running', '2026-03-30']])
    const set = { event: 'setHearing', by: head }
    expect(() => deed(proposed(), { ...set, input: HEARING })).toThrow('licenceFile.noHearingAsked')
    expect(() => deed(asked, { ...set, input: { ...HEARING, at: '2026-03-11T09:30:00+08:00' } })).toThrow('licenceFile.hearingTooEarly')
    const told = deed(asked, { ...set, input: HEARING })
    expect(told.decisions.at(-1)?.documents).toMatchObject([{ doc: 'licence.hearingNotice', series: '听通', data: { holder: '沙湖餐饮有限公司', startsAt: HEARING.at, place: HEARING.place, chair: { name: '周海' }, recusalUntil: '2026-03-11', parties: [{ role: '持证人' }, { name: 'officer 1' }] } }])
    expect(() => deed(told, { ...holding, by: chair, at: '2026-03-11T17:00:00+08:00' })).toThrow('licenceFile.hearingNotYet')
    expect(() => deed(told, { ...holding, by: decider, at: AFTER })).toThrow('case.roleMissing')
    expect(() => deed(told, { ...holding, by: { ...chair, accountId: uuid(1) }, at: AFTER })).toThrow('case.sameOfficer')
    expect(() => deed(told, { ...holding, input: { ...RECORD, endedAt: '2026-03-12T18:00:00+08:00' }, by: chair, at: AFTER })).toThrow('case.outOfOrder')
    const held = deed(told, { ...holding, by: chair, at: AFTER })
    expect(held.state).toMatchObject({ flags: ['heard'], facts: { statements: [{ on: '2026-03-12' }], hearing: { heldOn: '2026-03-12', requestedBy: '马晓燕' } }, clocks: [{ kind: 'revocation', state: 'running' }, { kind: 'hearingHold', state: 'met' }] })
    expect(held.decisions.at(-1)?.documents).toMatchObject([{ doc: 'licence.hearingRecord', data: { chair: '周海', recorder: '孙倩', attendance: [{ present: true }], evidence: [{ name: '租赁合同' }], signatures: [{ signedAt: '2026-03-12T11:00:00+08:00' }, { signedAt: null, refusal: '要求补充记录' }] } }])
    for (const { documents: papers } of held.decisions.slice(-2)) for (const { doc, data } of papers) expect(documents[doc as keyof typeof documents].schema.safeParse({ ...data, ...FRAME }).error?.issues).toBeUndefined()
    expect(() => deed(held, { ...revoke, by: { ...decider, accountId: uuid(5) }, at: AFTER })).toThrow('case.sameOfficer')
    expect(confirmed(deed(held, { ...revoke, at: AFTER }), head, AFTER).state.state).toBe('revoked')
  })
  it('every message it waits for is an event of the register, or a suspicion', () => {
    const messages = licenceType.lifecycle.transitions.flatMap((row) => whensOf(row).flatMap((when) => ('message' in when ? [when.message] : [])))
    const known = new Set<string>(licenceLifecycle.transitions.map(({ on }) => on))
    expect(messages.filter((message) => message !== 'fraudSuspected' && !known.has(message))).toEqual([])
  })

  it('R21: random lives execute every row, end without a running clock, and every paper can be issued', () => {
    const trace: Trace = { steps: 0, refusals: 0, rows: new Set(), states: new Set() }
    const typed = (event: string, on: string, random: () => number): unknown => ({
      proposeRevocation: { ...proposal, ground: pick(REVOCATION_GROUNDS, random) }, revoke: { ground: '依法应当撤销该证照', publicSafety: random() < 0.5 }, cancel: { ground: pick(CANCELLATION_GROUNDS, random), facts: '查明的事实如此', onRequest: random() < 0.5 },
      recordStatement: { statement: '合同由中介代签，愿意补正' }, setHearing: { ...HEARING, at: `${addDays(on.slice(0, 10), 14)}T09:30:00+08:00` }, recordHearing: { ...RECORD, startedAt: addSeconds(on, -120), endedAt: addSeconds(on, -60) }, suspend: HELD, resume: HELD, withdrawByAuthority: { ground: pick(WITHDRAWAL_GROUNDS, random), facts: '地块已经依法征收', compensation: '参见征收补偿方案第八条' },
    })[event] ?? { ground: '事实和依据如此' }
    for (let seed = 1; seed <= often(600, 20_000); seed += 1) {
      const random = chance(seed)
      const from = ['valid', 'suspended', 'expired', null][seed % 4]
      const life = from ? start(from) : begin(stage, opening('valid'), { event: 'proposeRevocation', input: proposal, by: systemPerformer, at: AT })
      for (const { row, after } of life.decisions) {
        trace.rows.add(row)
        trace.states.add(after.state)
      }
      walk({
        stage, people: [reviewer, decider, head, staff('decisionMaker', 4), chair, party, systemPerformer], typed: (event, c, _by, chanceOf) => ({ input: typed(event, c.changedAt, chanceOf), reason: '依法应当如此处理' }),
        watch: (before, after) => {
          for (const { after: here, documents: papers } of after.decisions.slice(before.decisions.length)) {
            if (here.state !== 'underRevocation') expect(here.clocks.filter(({ state }) => state === 'running')).toEqual([])
            if (here.state === 'revoked') expect(here.acts.filter(({ event }) => event === 'proposeRevocation').map(({ actorId }) => actorId)).not.toContain(here.acts.at(-1)?.actorId)
            for (const { doc, data } of papers) expect(documents[doc as keyof typeof documents].schema.safeParse({ ...data, ...FRAME }).error?.issues).toBeUndefined()
          }
        },
      }, life, AT, 40, random, trace)
    }
    expect(licenceType.lifecycle.transitions.filter((row) => !trace.rows.has(row)).map(({ on, to }) => `${on} ${to}`)).toEqual([])
    expect([...trace.states].sort()).toEqual(Object.keys(licenceType.lifecycle.states).sort())
  })
  it('a tab that was pasted with the ground, and words as long as may be, keep no paper from being issued', () => {
    const long = `第一行\t第二列\n${'事'.repeat(1980)}`
    const papers = [
      ...deed(start(), { event: 'suspend', input: { ground: long, law: `${'法'.repeat(99)}\t`, article: '条'.repeat(60) }, by: decider }).decisions,
      ...deed(start(), { event: 'proposeRevocation', input: { ground: 'fraud', facts: long, publicInterest: long }, by: reviewer }).decisions,
      ...confirmed(deed(start(), { event: 'cancel', input: { ground: 'bodyGone', facts: long, onRequest: false }, reason: '依法应当注销', by: decider }), head).decisions,
      ...confirmed(deed(start(), { event: 'withdrawByAuthority', input: { ground: 'lawChanged', facts: long, compensation: '偿'.repeat(300) }, reason: '依法应当撤回', by: decider }), head).decisions,
    ].flatMap(({ documents: issued }) => issued)
    expect(papers).toHaveLength(4)
    for (const { doc, data } of papers) expect(documents[doc as keyof typeof documents].schema.safeParse({ ...data, ...FRAME }).error?.issues).toBeUndefined()
  })
  it('a proposal the case has moved on from stands in no list', () => {
    const waiting = deed(start(), { event: 'cancel', input: { ground: 'bodyGone', facts: '企业已经依法注销登记', onRequest: false }, reason: '依法应当注销', by: decider }).state
    const queues = (c: CaseState<LicenceFacts>) => worklistEntries(c, licenceType.lifecycle).map(({ queue }) => queue)
    expect(queues(waiting)).toEqual(['toConfirm'])
    expect(queues({ ...waiting, state: 'expired' })).toEqual(['toConfirm'])
    expect(queues({ ...waiting, state: 'underRevocation' })).not.toContain('toConfirm')
    expect(queues({ ...waiting, state: 'superseded' })).toEqual([])
  })
  it('is late after twenty working days, with a yellow card', () => {
    const late = elapse(stage, proposed(), '2026-04-15T00:00:00+08:00')
    expect(late.decisions.flatMap(({ emits }) => emits)).toContain('clockMissed')
  })
})
