import { partnerKinds } from '@onewindow/connectors/partners/kinds'
import { partnerCallsOf } from '@onewindow/rpc/partner-case-routers'
import { expect, it } from 'vitest'
import { partnerProcedures } from './access-list.ts'
import { caseTypes } from './case-types.ts'
import { appRouter } from './router.ts'

it('every partner a table names is a kind the register knows, and every message from outside has a row that waits for it', () => {
  const calls = caseTypes.flatMap((type) => partnerCallsOf(type))
  expect(calls.length).toBeGreaterThan(20)
  expect(calls.flatMap(({ kinds }) => kinds).filter((kind) => !partnerKinds.includes(kind))).toEqual([])
  expect(calls.filter(({ message }) => message !== null).map(({ caseType, name }) => `${caseType}.${name}`)).toEqual(['execution.stopLate', 'execution.resumeLate', 'execution.stayOrdered', 'execution.stayLifted'])
})

it('what a partner tells without naming a case is the bank’s payment and the registry’s news of firms; no event that is internal to a domain is offered', () => {
  const news = partnerProcedures(appRouter).flatMap(({ call, kinds }) => (call.startsWith('news.') ? [[call, kinds]] : []))
  expect(Object.fromEntries(news)).toEqual({
    'news.paymentReceived': ['bank'], 'news.subjectStatusChanged': ['registry'], 'news.annualReportFiled': ['registry'], 'news.subjectFactCorrected': ['registry'], 'news.equipmentTransferred': ['registry'],
  })
})
