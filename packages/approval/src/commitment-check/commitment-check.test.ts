import { nationalCalendar } from '@onewindow/calendar/shipped'
import type { CaseState, Performer } from '@onewindow/casework/case-state'
import { systemPerformer } from '@onewindow/casework/case-state'
import { statesFrom } from '@onewindow/casework/lifecycle'
import { answer, begin, elapse, live, type Deed, type Life, type Stage } from '@onewindow/casework/simulate'
import { documents } from '@onewindow/documents/definition'
import { often } from '@onewindow/testing/often'
import { chance, walk, type Trace } from '@onewindow/testing/walk'
import { describe, expect, it } from 'vitest'
import { commitmentCheckType } from './case-type.ts'
import type { CheckFacts } from './schemas.ts'

const AT = '2026-03-02T10:00:00+08:00'
const UNIT = { unitId: 'D:AAS:640104', unitPath: 'S:640100/C:640104/D:AAS:640104', regionCode: '640104' }
const uuid = (n: number): string => `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const staff = (role: 'inspector' | 'decisionMaker' | 'departmentHead', n: number): Performer =>
  ({ kind: 'staff', accountId: uuid(n), name: `officer ${n}`, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [{ role, ...UNIT }], secondFactor: true })
const [first, second, decider] = [staff('inspector', 1), staff('inspector', 2), staff('decisionMaker', 3)]
const facts = { applicationId: uuid(7), applicationNumber: 'BJ-1', itemName: { zh: '食品经营许可', en: 'Food operation licence' }, partyId: uuid(8), holder: '马晓燕', implementationId: uuid(9), conditions: [{ zh: '有场所', en: 'Premises' }, { zh: '有设备', en: 'Equipment' }], limit: { value: 40, unit: 'workday' }, basis: '优化营商环境条例 §40' }
let serial = 100
const ids = (): string => uuid((serial += 1))
const known = () => ({
  certificates: [{ certNo: 'NX001', accountId: uuid(1), name: '马国' }, { certNo: 'NX002', accountId: uuid(2), name: '李华' }],
  implementation: { id: uuid(9), ...UNIT, organ: '兴庆区审批服务管理局', level: 'county' },
})
const stage: Stage<CheckFacts> = { type: commitmentCheckType, calendar: nationalCalendar(), ids, known }
const opening = (): CaseState<CheckFacts> => ({
  id: ids(), caseType: 'commitmentCheck', kind: 'case', topic: 'food', number: 'HC-640104-20260302-000001-0', queryCode: null, parentId: null, state: '', version: 0, round: 0, ...UNIT, handlerId: null, title: '食品经营许可（承诺核查）', party: '马晓燕', facts: commitmentCheckType.facts.parse(facts), flags: [],
  result: null, stateLeft: null, channel: 'internal', openedAt: AT, receivedAt: null, enteredAt: AT, changedAt: AT, endedAt: null, clocks: [], tasks: [], parts: [{ part: 'holder', partyId: uuid(8), accountId: null, unitId: null, name: '马晓燕', told: true }], acts: [], attachments: [], subs: [],
})
const photo = [{ fileId: uuid(50), key: 'photo', label: '现场照片', sha256: 'a'.repeat(64) }]
const visit = (kept: boolean) => ({ certificates: ['NX001', 'NX002'], place: '凤凰北街1号', startedAt: '2026-03-02T09:00:00+08:00', findings: [{ index: 0, kept: true, found: '场所与承诺一致' }, { index: 1, kept, found: '查看了设备' }], conclusion: '已逐项核查' })
const order = { shortcomings: [{ index: 1, cure: '配齐冷藏设备' }], days: 10 }
const start = (): Life<CheckFacts> => begin(stage, opening(), { event: 'open', by: systemPerformer, at: AT })
const byTwo = (life: Life<CheckFacts>, event: string, kept: boolean, at = AT): Life<CheckFacts> => {
  const asked = live(stage, life, { event, input: visit(kept), files: photo, by: first, at })
  return answer(stage, asked, { proposalId: asked.state.tasks.find(({ state }) => state === 'open')?.id ?? '', yes: true, by: second, at })
}
const deed = (life: Life<CheckFacts>, asked: Omit<Deed, 'at'> & { at?: string }): Life<CheckFacts> => live(stage, life, { at: AT, ...asked })

describe('承诺核查 (approval §3.5)', () => {
  it('has the rows of the specification', () => {
    const { lifecycle } = commitmentCheckType
    expect(lifecycle.transitions.map((row) => `${row.from === null ? '–' : statesFrom(lifecycle as never, row).join()} ${row.on} ${row.to}`)).toEqual([
      '– open pending', 'pending recordCheck passed', 'pending recordCheck deficient', 'pending checkOverdue same', 'deficient orderCorrection correcting', 'correcting recheck passed', 'correcting recheck failed', 'deficient,correcting fail failed', 'passed,failed archive archived',
    ])
  })
  it('is due in the item’s time, forty working days where it names none, and then red', () => {
    expect(start().state.clocks[0]?.dueOn).toBe('2026-04-28')
    expect(elapse(stage, start(), '2026-04-29T00:00:00+08:00').state.acts.map(({ event }) => event)).toContain('checkOverdue')
  })
  it('takes two certified officers and an answer to every condition', () => {
    expect(byTwo(start(), 'recordCheck', true).state).toMatchObject({ state: 'passed', result: 'passed' })
    const one = { ...visit(true), certificates: ['NX001', 'NX001'] }
    expect(() => deed(start(), { event: 'recordCheck', input: one, files: photo, by: first })).toThrow('case.officerInvalid')
    expect(() => deed(start(), { event: 'recordCheck', input: { ...visit(true), findings: visit(true).findings.slice(1) }, files: photo, by: first })).toThrow('commitmentCheck.conditionsOpen')
    expect(() => deed(start(), { event: 'recordCheck', input: visit(true), files: [], by: first })).toThrow('case.fileNeeded')
  })
  it('what is not kept is put right in time, or fails; before its last day only what was false from the start', () => {
    const correcting = deed(byTwo(start(), 'recordCheck', false), { event: 'orderCorrection', input: order, by: first })
    expect(correcting.state).toMatchObject({ state: 'correcting', facts: { correctionDays: 10 } })
    expect(() => deed(byTwo(start(), 'recordCheck', false), { event: 'orderCorrection', input: { ...order, shortcomings: [{ index: 0, cure: '已经符合' }] }, by: first })).toThrow('commitmentCheck.notDeficient')
    expect(byTwo(correcting, 'recheck', true).state.state).toBe('passed')
    expect(byTwo(correcting, 'recheck', false).state).toMatchObject({ state: 'failed', result: 'failed' })
    const fail = { event: 'fail', by: decider, reason: '逾期未整改' }
    expect(() => deed(byTwo(start(), 'recordCheck', false), { ...fail, input: { falseFromStart: false } })).toThrow('commitmentCheck.correctionNotOrdered')
    expect(() => deed(correcting, { ...fail, input: { falseFromStart: false } })).toThrow('commitmentCheck.mayStillCorrect')
    expect(deed(correcting, { ...fail, input: { falseFromStart: true } }).state.state).toBe('failed')
    expect(deed(correcting, { ...fail, input: { falseFromStart: false }, at: '2026-03-20T10:00:00+08:00' }).state.state).toBe('failed')
  })
  it('R21: random lives execute every row, end without a running clock, and every paper can be issued', () => {
    const trace: Trace = { steps: 0, refusals: 0, rows: new Set(), states: new Set() }
    const frame = { organ: { zh: '兴庆区审批服务管理局' }, number: '银审诺核〔2026〕1号', issuedOn: '2026-03-02', caseNumber: 'HC-640104-20260302-000001-0', enquiry: { phone: '12345' }, verification: { url: 'https://x.example/v', code: 'X' } }
    for (let seed = 1; seed <= often(300, 20_000); seed += 1) {
      const random = chance(seed)
      const life = start()
      for (const { row, after } of life.decisions) {
        trace.rows.add(row)
        trace.states.add(after.state)
      }
      walk({
        stage, people: [first, second, decider, systemPerformer, staff('departmentHead', 4)],
        typed: (event) => ({ input: event === 'orderCorrection' ? order : event === 'fail' ? { falseFromStart: random() < 0.5 } : visit(random() < 0.5), reason: '核查需要如此', files: photo }),
        watch: (before, after) => {
          for (const { after: here, documents: papers } of after.decisions.slice(before.decisions.length)) {
            if (commitmentCheckType.lifecycle.states[here.state]?.is === 'ended') expect(here.clocks.filter(({ state }) => state === 'running')).toEqual([])
            for (const { doc, data } of papers) expect(documents[doc as keyof typeof documents].schema.safeParse({ ...data, ...frame }).error?.issues).toBeUndefined()
          }
        },
      }, life, AT, 40, random, trace)
    }
    expect(commitmentCheckType.lifecycle.transitions.filter((row) => !trace.rows.has(row)).map(({ on, to }) => `${on} ${to}`)).toEqual([])
    expect([...trace.states].sort()).toEqual(Object.keys(commitmentCheckType.lifecycle.states).sort())
  })
})
