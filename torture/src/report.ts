import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname } from 'node:path'

/** What one row of the matrix brought: each round or case is one check. */
export interface RowReport { row: string, title: string, passed: number, failed: number, faults: string[], figures: Record<string, number | string>, seconds: number, /** Why nothing of it ran here. */ leftOut: string | null }

/** Adds up while a row runs. */
export interface Sheet { pass: () => void, fail: (faults: string[]) => void, check: (faults: string[]) => void, figure: (name: string, value: number | string) => void, leaveOut: (why: string) => void, rounds: () => number }

export const say = (line: string): void => { process.stdout.write(`${line}\n`) }

/** Runs a row and keeps its report; a row that throws has failed, and so has one that checked nothing and does not say why. */
export async function rowOf(row: string, title: string, work: (sheet: Sheet) => Promise<void>): Promise<RowReport> {
  const report: RowReport = { row, title, passed: 0, failed: 0, faults: [], figures: {}, seconds: 0, leftOut: null }
  const started = performance.now()
  const fail = (faults: string[]): void => {
    report.failed += 1
    report.faults.push(...faults)
    for (const fault of faults.slice(0, 5)) say(`  ✗ ${fault}`)
  }
  const pass = (): void => { report.passed += 1 }
  say(`\n• ${row} ${title} …`)
  await work({
    pass, fail, check: (faults) => faults.length > 0 ? fail(faults) : pass(), figure: (name, value) => { report.figures[name] = value }, leaveOut: (why) => { report.leftOut = why }, rounds: () => report.passed + report.failed,
  }).catch((error: unknown) => fail([error instanceof Error ? `${error.message}${error.stack ? `\n${error.stack}` : ''}` : String(error)]))
  if (report.passed + report.failed === 0 && report.leftOut === null) fail(['nothing was checked'])
  report.seconds = Math.round((performance.now() - started) / 100) / 10
  if (report.leftOut) say(`– ${row} ${title}: left out, ${report.leftOut}`)
  else say(`${report.failed === 0 ? '✓' : '✗'} ${row} ${title}: ${report.passed} passed, ${report.failed} failed (${report.seconds} s)${figuresText(report)}`)
  return report
}

const figuresText = ({ figures }: RowReport): string => Object.entries(figures).map(([name, value]) => `\n    ${name}: ${value}`).join('')

/** Highest, and the one of which 95 % are at most. */
export function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return sorted.length === 0 ? 'none' : `median ${at(0.5)}, p95 ${at(0.95)}, most ${Math.round(sorted.at(-1) ?? 0)}`
}

const markdown = (reports: RowReport[], about: Record<string, unknown>): string => `# Torture

${Object.entries(about).map(([name, value]) => `${name}: ${String(value)}`).join(' · ')}

| row | what | passed | failed | seconds | figures |
|---|---|---|---|---|---|
${reports.map(({ row, title, passed, failed, seconds, figures, leftOut }) => `| ${row} | ${title} | ${passed} | ${failed} | ${seconds} | ${leftOut ? `left out: ${leftOut}` : Object.entries(figures).map(([name, value]) => `${name} ${value}`).join('; ')} |`).join('\n')}

${reports.flatMap(({ row, faults }) => faults.map((fault) => `- ${row}: ${fault.split('\n')[0]}`)).join('\n')}
`

/** Writes `report.json` and `report.md`, says the last line. @returns whether everything passed */
export function writeReport(file: string, reports: RowReport[], about: Record<string, unknown>): boolean {
  const more = { ...about, machine: `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}`, node: process.version }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.json`, `${JSON.stringify({ ...more, reports }, null, 2)}\n`)
  writeFileSync(`${file}.md`, markdown(reports, more))
  const sum = (of: 'passed' | 'failed'): number => reports.reduce((total, report) => total + report[of], 0)
  say(`\nReport: ${file}.md\n`)
  for (const { row, title, leftOut } of reports) if (leftOut) say(`Left out: ${row} ${title} (${leftOut})`)
  say(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0
}
