import { expect, it } from 'vitest'
import { openLog } from './log.ts'
import { openReport } from './report.ts'

it('what stays broken is told at once and then every ten seconds with how often it failed; something else breaks through', () => {
  const lines: { what: string; code?: string; again?: number }[] = []
  let at = 0
  const report = openReport(openLog('error', { write: (line) => { lines.push(JSON.parse(line) as never) } }), () => at)
  const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  for (; at < 25_000; at += 250) report('relay')(away)
  report('relay')(new Error('another'))
  report('timers')(away)
  expect(lines.map(({ what, code, again }) => [what, code, again])).toEqual([['relay', 'ECONNREFUSED', undefined], ['relay', 'ECONNREFUSED', 39], ['relay', 'ECONNREFUSED', 39], ['relay', undefined, undefined], ['timers', 'ECONNREFUSED', undefined]])
})
