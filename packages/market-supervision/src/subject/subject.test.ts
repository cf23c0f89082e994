import { openClock, systemPerformer } from '@onewindow/casework/case-state'
import { asShipped } from '@onewindow/casework/configuration/settings'
import { elapse, live } from '@onewindow/casework/simulate'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { expect, it } from 'vitest'
import { citizen, expectWalked, lived, placeOf, staff, stageOf, type Deed, type Staged } from '../../test/others-walk.ts'
import { creditModelOn } from '../in-force.ts'
import { creditScore } from '../rules/credit-score.ts'
import { subjectType } from './case-type.ts'
import { subjectFacts, type SubjectFacts } from './schemas.ts'

const CODE = `91640100MA7600000${usccCheckDigit('91640100MA7600000')}`
const licence = { licenceId: '019d0000-0000-7000-8000-00000000c001', number: 'JY16401040000001', status: 'valid', type: 'FOOD_LICENCE' }
const INTO = '019d0000-0000-7000-8000-00000000c0ff'
const staged = (more: Partial<SubjectFacts> = {}): Staged<SubjectFacts> => ({
  type: subjectType, parts: [placeOf('handler')], people: [citizen('handler'), staff('administrator'), staff('administrator', 'administrator-2'), staff('inspector')],
  facts: subjectFacts.parse({ uscc: CODE, nameZh: '银川某餐饮有限公司', subjectType: 'enterprise', firstReportYear: 2025, ...more }), known: (c, { today }, { event }) => ({ food: { licensed: true, role: 'caterer', lastFullOn: today, events: [], clean: true }, ...(event === 'creditComputed' ? { credit: onRecord(c.version, today) } : {}) }),
})
/** What is on record changes as the file goes on: nothing, one shortcoming, two, a heavy penalty besides. */
const onRecord = (version: number, today: string) => creditScore(creditModelOn(asShipped), { asOf: today, events: ['problemCorrected', 'problemCorrected', 'penaltySerious'].slice(0, version % 4).map((indicator) => ({ indicator, on: today })) })
const issued: Deed = { event: 'licenceIssued', input: licence }
const typed = (event: string, c: { facts: SubjectFacts; changedAt: string }, random: () => number): unknown => (event.startsWith('licence') ? licence : ({
  annualReportFiled: { year: 2025 }, suspensionFiled: { on: '2026-03-10', until: random() < 0.2 ? '2031-01-01' : '2026-09-30' }, movedOut: { on: '2026-04-01', authority: '石嘴山市市场监督管理局' },
  foodScored: { year: Number(c.changedAt.slice(0, 4)), role: null, special: false, staticTenths: Math.floor(random() * 440), dynamicTenths: null, lastFullOn: null, events: [], ground: '量化分值表' }, factCorrected: { fact: 'address', value: '新华东街88号', documentId: INTO }, mergedInto: { intoId: INTO },
} as Record<string, unknown>)[event])

it('R21: random lives reach every row and state; name, code and licences change by events alone', () => {
  expectWalked(staged(), {
    openings: [issued, { event: 'imported' }], typed, leap: 220,
    watch: (c, event, before) => {
      expect(c.facts.uscc).toBe(CODE)
      if (event !== 'factCorrected' && before.version > 0) expect(c.facts.nameZh).toBe(before.facts.nameZh)
      if (c.state === 'active') expect(openClock(c, 'suspension')).toBeUndefined()
      if (c.state === 'active' || c.state === 'suspended') expect(openClock(c, 'annualReport')?.dueOn?.slice(4)).toBe('-06-30')
    },
  })
})

it('a code whose check character is wrong opens no subject', () => {
  expect(() => lived(staged({ uscc: '91640100MA76000000' }), issued)).toThrow('subject.codeInvalid')
})

it('MS-17: no report by 30 June and the firm is proposed for the list; a report filed keeps it off', () => {
  const silent = elapse(stageOf(staged()), lived(staged(), issued), '2026-07-01T00:00:01+08:00')
  expect(silent.decisions.flatMap(({ opens }) => opens).map(({ type, opening }) => [type, (opening.facts as { reportYear: number }).reportYear])).toEqual([['abnormalListing', 2025]])
  expect(openClock(silent.state, 'annualReport')?.dueOn).toBe('2027-06-30')
  const filed = elapse(stageOf(staged()), lived(staged(), issued, [{ event: 'annualReportFiled', input: { year: 2025 } }]), '2026-07-01T00:00:01+08:00')
  expect(filed.decisions.flatMap(({ opens }) => opens)).toEqual([])
})

it('条例 §30: suspended for three years at most; on the day after, in business again by itself', () => {
  expect(() => lived(staged(), issued, [{ event: 'suspensionFiled', input: { on: '2026-03-02', until: '2029-03-03' } }])).toThrow('subject.suspensionTooLong')
  const away = lived(staged(), issued, [{ event: 'suspensionFiled', input: { on: '2026-03-02', until: '2026-05-31' } }])
  expect(elapse(stageOf(staged()), away, '2026-06-01T00:00:01+08:00').state.state).toBe('active')
})

it('市场主体登记管理条例 §27: who moves out is handed over with the file, by letter to the new authority', () => {
  const { state, decisions } = lived(staged({ reportYears: [2025], legalRep: '马晓燕' }), issued, [{ event: 'movedOut', by: systemPerformer, input: { on: '2026-04-01', authority: '石嘴山市市场监督管理局' } }])
  expect({ state: state.state, papers: decisions.at(-1)?.documents.map(({ doc, data }) => [doc, data]) }).toMatchObject({ state: 'movedOut', papers: [['subject.handOverLetter', {
    addressee: '石嘴山市市场监督管理局', firm: '银川某餐饮有限公司', creditCode: CODE, legalRep: '马晓燕', movedOn: '2026-04-01', licences: [{ number: licence.number, status: '有效' }], reports: ['2025年度'],
  }]] })
})

it('losing a licence never ends the subject', () => {
  expect(lived(staged(), issued, [{ event: 'licenceRevoked', input: { ...licence, status: 'revoked' } }]).state).toMatchObject({ state: 'active', facts: { licences: [{ status: 'revoked' }] } })
})

it('信用风险分类: kept is what was worked out; another class is told on with the one before, the same result is not written', () => {
  const start = lived(staged(), issued)
  const record = (events: readonly string[]) => ({ ...staged(), known: () => ({ credit: creditScore(creditModelOn(asShipped), { asOf: '2026-03-02', events: events.map((indicator) => ({ indicator, on: '2026-02-01' })) }) }) })
  const computed = (events: readonly string[], c = start) => live(stageOf(record(events)), c, { event: 'creditComputed', by: systemPerformer, at: '2026-03-02T11:00:00+08:00' })
  const told = ({ decisions }: typeof start) => decisions.at(-1)?.emits
  expect(() => computed([])).toThrow('subject.nothingNew')
  const once = computed(['problemCorrected'])
  expect([told(once), once.state.facts.creditScore]).toEqual([[], { riskClass: 'A', scoreTenths: 30, floors: [], classSince: '2026-03-02', computedOn: '2026-03-02', modelVersion: creditModelOn(asShipped).version }])
  expect(() => computed(['problemCorrected'], once)).toThrow('subject.nothingNew')
  const worse = computed(['problemCorrected', 'penaltySerious'], once)
  expect([told(worse), worse.decisions.at(-1)?.body]).toEqual([['riskClassChanged'], expect.objectContaining({ uscc: CODE, before: 'A', class: 'B', from: '2026-03-02', scoreTenths: 280, lines: expect.arrayContaining([expect.objectContaining({ indicator: 'penaltySerious', tenths: 250 })]) })])
})

it('nobody sets a score: no event that a person may do carries one', () => {
  expect(subjectType.lifecycle.transitions.filter(({ on }) => on === 'creditComputed').map(({ by }) => by.map(({ kind }) => kind))).toEqual([['system'], ['system']])
  expect(Object.entries(subjectType.events).filter(([, { input }]) => JSON.stringify(input?.toJSONSchema?.() ?? {}).includes('creditScore')).map(([name]) => name)).toEqual([])
})
