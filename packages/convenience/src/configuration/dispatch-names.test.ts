import { expect, it } from 'vitest'
import { dispatchNames } from './dispatch-names.ts'
import { shippedCategories, shippedDispatchList, shippedPolicies } from './shipped.ts'

const { zh, en } = dispatchNames(shippedDispatchList(), shippedCategories())

it('calls categories, departments and targets by their names', () => {
  expect([zh['@030105'], zh['UM'], zh['@countyDept:UM'], zh['@unit:P:water'], zh['@township']]).toEqual(['030105 供水管道漏水', '城市管理局', '县区 城市管理局', '供水单位', '所在街道、乡镇'])
  expect([en['@cityDept:HURD'], en['@unit:P:heat']]).toEqual(['City Housing and Urban-Rural Development Bureau', 'heating supplier'])
})

it('leaves no code of what ships without a name', () => {
  const { rules, organs, utilities } = shippedDispatchList()
  const codes = [...rules.flatMap(({ category, target, assist = [] }) => [category, target, ...assist]).map((code) => `@${code}`), ...Object.keys(organs), ...Object.keys(utilities), ...shippedPolicies().map(({ department }) => `@${department}`)]
  expect(codes.filter((code) => !zh[code] || !en[code] || zh[code] === code.slice(1))).toEqual([])
})
