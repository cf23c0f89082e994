import { partnerKinds } from '@onewindow/connectors/partners/kinds'
import { partnerCallsOf } from '@onewindow/rpc/partner-case-routers'
import { expect, it } from 'vitest'
import { caseTypes } from './case-types.ts'

it('every partner a table names is a kind the register knows, and every message from outside has a row that waits for it', () => {
  const calls = caseTypes.flatMap((type) => partnerCallsOf(type))
  expect(calls.length).toBeGreaterThan(20)
  expect(calls.flatMap(({ kinds }) => kinds).filter((kind) => !partnerKinds.includes(kind))).toEqual([])
  expect(calls.filter(({ message }) => message !== null).map(({ caseType, name }) => `${caseType}.${name}`)).toEqual(['execution.stopLate', 'execution.resumeLate', 'execution.stayOrdered', 'execution.stayLifted'])
})
