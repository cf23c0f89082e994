import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ownVectorFiles, runVectorFile, runVectors } from './vectors.ts'

const clockFile = join(import.meta.dirname, '../vectors/clock.json')
let folder = ''
let clock: { cases: { id: string; rule: string; expected: unknown }[] }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vectors-'))
  clock = JSON.parse(await readFile(clockFile, 'utf8'))
})
afterAll(() => rm(folder, { recursive: true }))

async function changed(name: string, change: (file: Record<string, unknown>) => unknown): Promise<string> {
  const file = join(folder, `${name}.json`)
  await writeFile(file, JSON.stringify(change(structuredClone(clock) as never)))
  return file
}

/** What the program prints and the exit code it ends with. */
async function printed(files: string[]): Promise<{ lines: string[]; code: number }> {
  const written: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(written.push(String(text))))
  const code = await runVectors(files)
  write.mockRestore()
  return { lines: written.join('').trimEnd().split('\n'), code }
}

describe('npm run vectors', () => {
  it.each(ownVectorFiles().map((file) => [basename(file, '.json'), file]))('%s: every case passes', async (suite, file) => {
    const report = await runVectorFile(file)
    expect(report.failures).toEqual([])
    expect(report).toMatchObject({ suite, failed: 0 })
    expect(report.passed).toBeGreaterThan(0)
  })

  it('the clock has its 279 cases', async () => {
    expect(await runVectorFile(clockFile)).toEqual({ suite: 'clock', passed: 279, failed: 0, failures: [] })
  })

  it('a changed expectation fails with case, rule, path, expected and got, and ends the run with 1', async () => {
    const file = await changed('wrong', (vectors) => {
      const cases = vectors['cases'] as { id: string; expected: Record<string, unknown> }[]
      cases.find(({ id }) => id === 'CK-016')!.expected['dueDate'] = '2026-02-15'
      return vectors
    })
    expect(await printed([file])).toEqual({
      lines: ['CK-016 · due · dueDate · "2026-02-15" · "2026-02-14"', '278 passed, 1 failed'], code: 1,
    })
  })

  it('an unknown suite or rule is an error, not a pass', async () => {
    const suite = await changed('suite', (vectors) => ({ ...vectors, suite: 'constructor' }))
    const rule = await changed('rule', (vectors) => ({ ...vectors, cases: [{ id: 'X-1', rule: 'toString', input: {}, expected: {} }] }))
    const unknownSuite: unknown = expect.stringContaining('unknown suite constructor')
    expect(await printed([suite])).toMatchObject({ code: 1, lines: [unknownSuite, '0 passed, 279 failed'] })
    expect(await printed([rule])).toMatchObject({ code: 1, lines: ['X-1 · toString · unknown rule clock.toString', '0 passed, 1 failed'] })
  })

  it('a crash is a failure even where a refusal is expected', async () => {
    const input = { calendar: 'nowhere', spec: { unit: 'workday', length: 1 }, startAt: '2026-11-24T10:00:00Z' }
    const one = { id: 'X-1', rule: 'due', input, expected: { error: 'x' } }
    const file = await changed('crash', (vectors) => ({ ...vectors, cases: [one] }))
    expect(await printed([file])).toMatchObject({ code: 1, lines: [expect.stringContaining('crashed'), '0 passed, 1 failed'] })
  })

  it('a file that is missing or empty is no pass', async () => {
    const empty = await changed('empty', (vectors) => ({ ...vectors, cases: [] }))
    expect((await printed([empty])).code).toBe(1)
    expect((await printed([join(folder, 'missing.json')])).code).toBe(1)
  })

  it('without a file it runs all of its own copies', async () => {
    const { lines, code } = await printed([])
    expect(code).toBe(0)
    expect(Number(/^(\d+) passed, 0 failed$/.exec(lines.at(-1)!)?.[1])).toBeGreaterThanOrEqual(279)
  })
})
