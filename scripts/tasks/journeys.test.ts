import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasJourneys } from './journeys.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'journeys-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

/** As a workspace is installed: packages that link to each other, and back to the folder that needs them. */
function linkRoundAndRound(): void {
  for (const name of ['api', 'testing', 'desk']) mkdirSync(join(folder, 'node_modules', name, 'node_modules'), { recursive: true })
  for (const name of ['api', 'testing', 'desk']) {
    for (const other of ['api', 'testing', 'desk']) symlinkSync(join(folder, 'node_modules', other), join(folder, 'node_modules', name, 'node_modules', other))
    symlinkSync(folder, join(folder, 'node_modules', name, 'e2e'))
    writeFileSync(join(folder, 'node_modules', name, 'theirs.spec.ts'), '')
  }
}

describe('whether there are browser journeys', () => {
  it('links that lead round and round are not followed: the answer comes at once, and what lies behind them counts for nothing', { timeout: 2000 }, () => {
    linkRoundAndRound()
    expect(hasJourneys(folder)).toBe(false)
    writeFileSync(join(folder, 'apply.phone.spec.ts'), '')
    expect(hasJourneys(folder)).toBe(true)
  })

  it('without a folder, or with helpers only, there are none', () => {
    expect(hasJourneys(join(folder, 'no-such'))).toBe(false)
    writeFileSync(join(folder, 'pictures.ts'), '')
    expect(hasJourneys(folder)).toBe(false)
  })

  it('this repository has some', () => {
    expect(hasJourneys()).toBe(true)
  })
})
