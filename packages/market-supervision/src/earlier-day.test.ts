import { latestClock } from '@onewindow/casework/case-state'
import { shippedSettings, type Settings } from '@onewindow/casework/configuration/settings'
import { answer, type Life } from '@onewindow/casework/simulate'
import { expect, it } from 'vitest'
import { citizen, lived, placeOf, staff, stageOf, USCC } from '../test/others-walk.ts'
import { abnormalListingType } from './abnormal-listing/case-type.ts'
import { listingFacts } from './abnormal-listing/schemas.ts'
import type { Limits } from './configuration/limits.ts'
import { limitsSet } from './configuration/sets.ts'
import { consumerComplaintType } from './consumer-complaint/case-type.ts'
import { complaintFacts } from './consumer-complaint/schemas.ts'
import { taskClocks } from './inspection-task/clocks.ts'
import { recallType } from './recall/case-type.ts'
import { recallFacts } from './recall/schemas.ts'
import { violationReportType } from './violation-report/case-type.ts'
import { reportFacts } from './violation-report/schemas.ts'

// A clock that counts from an earlier day has the length of that day, though a longer one is in force on the day it is started.

const SHIPPED = shippedSettings.on(limitsSet, '2026-01-01')
const LONGER = Object.fromEntries(Object.entries(SHIPPED).map(([name, one]) => [name, { ...one, length: one.length + 1 }])) as Limits
const longerFrom = (from: string): Settings => ({ ...shippedSettings, on: (set, day) => (set.key === limitsSet.key && day >= from ? LONGER as never : shippedSettings.on(set, day)) })
const lengthOf = ({ state }: Life<never>, clock: string): number | undefined => latestClock(state, clock)?.spec.length
const firm = { uscc: USCC, name: '银川某商贸有限公司' }
const head = staff('departmentHead')
const YESTERDAY = '2026-03-01T18:00:00+08:00'
const common = { parts: [placeOf('handler')], people: [], settings: longerFrom('2026-03-02') }

it('举报: received yesterday, decided upon and answered in the time of yesterday', () => {
  const facts = reportFacts.parse({ firm, act: '使用过期食品原料', receivedAt: YESTERDAY, realName: true, publishedInformation: true, reporter: { name: '丁举报', phone: '13900000002' } })
  const life = lived({ type: violationReportType, facts, ...common }, { event: 'receive' }) as never
  expect([lengthOf(life, 'verify'), lengthOf(life, 'disclosureReport')]).toEqual([SHIPPED['verify']?.length, SHIPPED['disclosureReport']?.length])
})

it('投诉: received yesterday, accepted in the time of yesterday', () => {
  const facts = complaintFacts.parse({ firm, claim: '要求退货', amountFen: 29_900, knewOn: '2026-02-01', receivedAt: YESTERDAY, complainantName: '马晓燕', contact: { phone: '13800000001' } })
  expect(lengthOf(lived({ type: consumerComplaintType, facts, ...common }, { event: 'receive' }) as never, 'accept')).toBe(SHIPPED['complaintAccept']?.length)
})

it('召回: known yesterday, started in the hours of yesterday', () => {
  const facts = recallFacts.parse({ firm, product: '巴氏杀菌乳', batches: ['20260220'], level: 2, risk: '菌落总数超标', knownAt: YESTERDAY })
  expect(lengthOf(lived({ type: recallType, facts, ...common }, { event: 'orderRecall', by: head, input: { reason: '检验不合格后未召回' } }) as never, 'start')).toBe(SHIPPED['recallStart2']?.length)
})

it('异常名录: put back on the list, the three years are those of the day it was listed', () => {
  const staged = { type: abnormalListingType, facts: listingFacts.parse({ firm: { partyId: null, address: '', ...firm }, cause: 'falseInformation', verifiedOn: '2026-02-25' }), ...common, settings: longerFrom('2026-03-03') }
  const at = '2026-03-04T10:00:00+08:00'
  const proposed = lived(staged, { event: 'propose' }, [
    { event: 'list', input: { findings: '经核实,情形属实' }, by: head }, { event: 'object', input: { objection: '不属实' }, by: citizen('handler'), at }, { event: 'uphold', by: head, at }, { event: 'correct', input: { wrongness: '异议认定有误' }, by: head, at },
  ])
  const proposalId = proposed.state.tasks.find(({ kind }) => kind === 'proposal')?.id ?? ''
  const life = answer(stageOf(staged), proposed, { proposalId, yes: true, by: staff('departmentHead', 'head-2'), at })
  expect({ state: life.state.state, startAt: latestClock(life.state, 'threeYears')?.startAt.slice(0, 10), length: lengthOf(life as never, 'threeYears') }).toEqual({ state: 'listed', startAt: '2026-03-02', length: SHIPPED['threeYears']?.length })
})

it('检查: found yesterday, handed to enforcement in the time of yesterday', () => {
  const visit = { facts: { foundOn: '2026-03-01', result: { classes: ['suspectedViolation'] } } } as never
  expect(taskClocks.clue.spec(visit, { settings: common.settings, today: '2026-03-02' } as never)?.length).toBe(SHIPPED['clue']?.length)
})
