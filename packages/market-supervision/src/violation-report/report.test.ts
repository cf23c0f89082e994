import { latestClock } from '@onewindow/casework/case-state'
import { shippedSettings, type Settings } from '@onewindow/casework/configuration/settings'
import { factsView } from '@onewindow/casework/facts-view'
import { live } from '@onewindow/casework/simulate'
import { expect, it } from 'vitest'
import { citizen, expectWalked, lived, placeOf, staff, stageOf, type Deed, type Staged } from '../../test/others-walk.ts'
import { limitsSet } from '../configuration/sets.ts'
import { violationReportType } from './case-type.ts'
import { reportFacts, type ReportFacts } from './schemas.ts'

const desk = staff('complaintOfficer')
const head = staff('departmentHead')
const REPORTER = '丁举报'
const facts = (more: Partial<ReportFacts> = {}): ReportFacts =>
  reportFacts.parse({ firm: { name: '银川某餐饮店' }, act: '使用过期食品原料', receivedAt: '2026-03-02T10:00:00+08:00', realName: true, publishedInformation: true, reporter: { name: REPORTER, phone: '13900000002' }, ...more })
const staged = (more: Partial<ReportFacts> = {}): Staged<ReportFacts> => ({ type: violationReportType, facts: facts(more), parts: [placeOf('reporter')], people: [desk, head, citizen('reporter')] })

const verify: Deed = { event: 'verify', input: { way: 'visit', plan: '到店核查进货记录' }, by: desk }
const clue: Deed = { event: 'proposeClue', input: { provision: '食品安全法 §34', facts: '后厨发现过期原料三箱' }, by: desk }
const typed = (event: string): unknown => ({ notCompetent: { competentOrgan: '兴庆区综合执法局' }, verify: verify.input, sendToTest: { body: '检测研究院' }, proposeClue: clue.input, rewardDecision: { rewardFen: 50_000, rule: '奖励办法第九条' } } as Record<string, unknown>)[event]

it('R21: random lives reach every row and state; no paper names the reporter', () => {
  expectWalked(staged(), {
    openings: [{ event: 'receive' }], typed, runOn: ['inform', 'disclosureReport'],
    watch: (c) => {
      if (c.state === 'filed') expect(c.facts.clueOpen).toBe(false)
      if (c.state === 'verifying') expect(latestClock(c, 'verify')?.state).toBe(c.facts.testOpen ? 'paused' : 'running')
    },
  })
  const life = lived(staged(), { event: 'receive' }, [verify, clue, { event: 'fileCase' }, { event: 'inform', by: desk }])
  expect(JSON.stringify(life.decisions.flatMap(({ documents, body }) => [documents, body]))).not.toContain(REPORTER)
})

it('行政处罚程序规定 §18: fifteen working days, fifteen more once; the clue takes start, pauses and extension along', () => {
  const life = lived(staged(), { event: 'receive' }, [verify, { event: 'extend', by: head }, clue])
  expect(latestClock(life.state, 'verify')?.dueOn).toBe('2026-04-14')
  expect(life.decisions.at(-1)?.body).toMatchObject({ origin: 'report', foundOn: '2026-03-02', clock: { startAt: '2026-03-02T10:00:00+08:00', extensions: [{ length: 15 }] } })
  expect(() => lived(staged(), { event: 'receive' }, [verify, { event: 'extend', by: head }, { event: 'extend', by: head }])).toThrow('case.limitReached')
})

it('the time that runs is doubled, whatever was published since', () => {
  const here = stageOf(staged())
  const settings: Settings = { ...shippedSettings, on: (set, day) => (set.key === limitsSet.key && day > '2026-03-02' ? { ...shippedSettings.on(limitsSet, day), verify: { ...shippedSettings.on(limitsSet, day)['verify'], length: 20 } } as never : shippedSettings.on(set, day)) }
  const extended = live({ ...here, settings }, lived(staged(), { event: 'receive' }, [verify]), { event: 'extend', input: {}, by: head, at: '2026-03-04T10:00:00+08:00', reason: '案情需要如此' })
  expect(latestClock(extended.state, 'verify')?.extensions.map(({ length }) => length)).toEqual([15])
})

it('while enforcement looks at the clue the head does not decide instead', () => {
  expect(() => lived(staged(), { event: 'receive' }, [verify, clue, { event: 'doNotFile', by: head }])).toThrow('violationReport.clueOpen')
  expect(lived(staged(), { event: 'receive' }, [verify, clue, { event: 'doNotFile', input: { reason: '事实不清' } }]).state).toMatchObject({ state: 'notFiled', facts: { outcomeReason: '事实不清' } })
})

it('投诉举报处理暂行办法 §31: nobody is owed an answer without a real name; on published information everybody is (公示条例 §13)', () => {
  const ended = [verify, { event: 'doNotFile', by: head }]
  expect(latestClock(lived(staged({ realName: false, publishedInformation: false }), { event: 'receive' }, ended).state, 'inform')).toBeUndefined()
  expect(() => lived(staged({ realName: false, publishedInformation: false }), { event: 'receive' }, [...ended, { event: 'inform', by: desk }])).toThrow('violationReport.nobodyToTell')
  expect(lived(staged({ realName: false }), { event: 'receive' }, [...ended, { event: 'inform', by: desk }]).state.state).toBe('informed')
})

it('投诉举报处理暂行办法 §31, §33: who reported is read by the desk that must tell them, for a purpose, and by nobody else', () => {
  const seen = (by: typeof desk, reveal: boolean) => JSON.stringify(factsView(violationReportType, facts(), by, reveal)).includes(REPORTER)
  expect([seen(desk, false), seen(desk, true), seen(head, true)]).toEqual([false, true, false])
})
