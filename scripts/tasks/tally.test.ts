import { describe, expect, it } from 'vitest'
import { lastLine, lineTally, playwrightTally, total, vitestTally } from './tally.ts'

describe('the last line of npm test', () => {
  it('sums all runners and stands alone', () => {
    expect(lastLine(total([{ passed: 1, failed: 0 }, { passed: 578, failed: 0 }, { passed: 40, failed: 2 }]))).toBe('619 passed, 2 failed')
  })

  it('counts tests of vitest, and a file that could not be loaded as a failure', () => {
    const ok = { status: 'passed', assertionResults: [{ status: 'passed' }] }
    expect(vitestTally({ numPassedTests: 10, numFailedTests: 0, testResults: [ok] }, 0)).toEqual({ passed: 10, failed: 0 })
    expect(vitestTally({ numPassedTests: 10, numFailedTests: 1, testResults: [ok, { status: 'failed', assertionResults: [{ status: 'failed' }] }, { status: 'failed', assertionResults: [] }] }, 1)).toEqual({ passed: 10, failed: 2 })
  })

  it('an exit code without a failed test is a failure', () => {
    expect(vitestTally({ numPassedTests: 10, numFailedTests: 0, testResults: [] }, 1)).toEqual({ passed: 10, failed: 1 })
    expect(playwrightTally({ stats: { expected: 4, unexpected: 0, flaky: 0 } }, 1)).toEqual({ passed: 4, failed: 1 })
    expect(lineTally('7 passed, 0 failed', 1)).toEqual({ passed: 7, failed: 1 })
  })

  it('a flaky journey has not passed', () => {
    expect(playwrightTally({ stats: { expected: 4, unexpected: 1, flaky: 1 } }, 1)).toEqual({ passed: 4, failed: 2 })
  })

  it('vectors end with their own line; without it they have failed', () => {
    expect(lineTally('CK-001 · due · …\n577 passed, 1 failed\n', 1)).toEqual({ passed: 577, failed: 1 })
    expect(lineTally('Cannot find module', 1)).toEqual({ passed: 0, failed: 1 })
  })
})
