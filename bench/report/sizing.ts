import type { RowResult } from '../drive/measure.ts'
import type { Others } from '../drive/others.ts'
import type { Filled } from '../fill/fill.ts'
import type { Phones } from '../phones/phones.ts'
import { rolesOf } from './roles.ts'

/** What one run of the bench wrote with `--json`; pieces of a run may be merged. */
export type Report = {
  cases: number; at: string; node: string; before: { cores: number; model: string; load: number }; settings: Record<string, string>
  fill?: Filled; rows?: RowResult[]; others?: Others; phones?: Phones; memory?: number
}

/** Several pieces of one size as one report: later pieces replace rows of the same name. */
export function merged(reports: readonly Report[]): Report {
  const [first, ...rest] = reports
  if (!first) throw new Error('There is no report')
  return rest.reduce((sum, one) => ({
    ...sum, ...one, before: sum.before, others: { ...sum.others, ...one.others }, memory: Math.max(sum.memory ?? 0, one.memory ?? 0),
    rows: [...new Map([...(sum.rows ?? []), ...(one.rows ?? [])].map((row) => [row.name, row])).values()],
  }), first)
}

const table = (heads: readonly string[], lines: readonly (readonly (string | number)[])[]): string =>
  [`| ${heads.join(' | ')} |`, `|${heads.map((_, column) => (column === 0 ? '---' : '---:')).join('|')}|`, ...lines.map((line) => `| ${line.join(' | ')} |`)].join('\n')
const thousands = (value: number): string => Math.round(value).toLocaleString('en')

/** Requests one core carries, server and database together, at the cost measured with 16 connections. */
const perCore = ({ ours }: RowResult): string => {
  const cell = ours['16'] ?? ours['1']
  return cell ? thousands(1000 / Math.max(0.1, cell.cpu + cell.cpuDatabase)) : ''
}

function requests(rows: readonly RowResult[]): string {
  return table(['request', '1: req/s', 'p50 ms', '16: req/s', 'p95 ms', 'CPU server ms', 'CPU database ms', 'paced p95 ms', '× floor', 'a core, req/s', 'failed'], rows.map((row) => {
    const { ours, floor } = row
    const one = ours['1']
    const many = ours['16']
    const failed = Object.values(ours).reduce((sum, cell) => sum + cell.failed, 0)
    return [row.name, one?.perSecond ?? '', one?.p50 ?? '', many?.perSecond ?? '', many?.p95 ?? '', many?.cpu ?? '', many?.cpuDatabase ?? '', ours.paced?.p95 ?? '', many && floor['16'] ? (many.perSecond / floor['16'].perSecond).toFixed(2) : '', perCore(row), failed]
  }))
}

function other({ clock, cold, papers, live, log }: Others): string {
  return table(['what', 'measured'], [
    ...(clock ? [['due dates a second, one core', `${thousands(clock.withoutDerivation)}; with the days that explain them ${thousands(clock.withDerivation)}`]] : []),
    ...(cold ? [['start of the server until ready', `${cold.median} ms (median of ${cold.milliseconds.length}), ${cold.megabytes} MB`]] : []),
    ...(papers ? [['documents of five kinds', `${papers.four.perSecond} a second, p95 ${papers.one.p95} ms alone, at most ${papers.largestKb} KB, equal bytes ${papers.equalBytes ? 'yes' : 'no'}`]] : []),
    ...(live ? [['live events', `${thousands(live.clients)} pages open, ${thousands(live.deliveries)} deliveries, p95 ${live.p95} ms, ${live.cpuMicroseconds} µs CPU each, ${live.kilobytesEach} KB a connection, ${live.strayed} out of scope`]] : []),
    ...(log ? [['log', `${thousands(log.entries)} entries; numbering ${log.appendMs} ms each, proof p95 ${log.proofP95} ms, offline verifier ${log.verifySeconds} s and ${log.verifyMegabytes} MB`]] : []),
  ])
}

function phonePages({ pages, keyStroke, openCase }: Phones): string {
  const lines = pages.flatMap(({ page, loopback, slowLine }) => [[page, 'loopback', loopback] as const, [page, '1.6 Mbit/s, 150 ms', slowLine] as const])
    .map(([page, line, { fcp, lcp, tbt, cls, requests: asked, scriptKb, styleKb, wholeKb }]) => [page, line, fcp, lcp, tbt, cls, asked, scriptKb, styleKb, wholeKb])
  return `${table(['page', 'line', 'FCP ms', 'LCP ms', 'TBT ms', 'CLS', 'requests', 'script KB', 'style KB', 'whole KB'], lines)}\n\nKey stroke p95 ${keyStroke.p95} ms. From the worklist into a case ${openCase.loopback} ms, on the slow line ${openCase.slowLine} ms.`
}

const rolesLine = (rows: readonly RowResult[]): string[] => {
  const roles = rolesOf(rows)
  return roles ? [`The slowest role waits ${roles.p95} times as long for its worklist as the city supervisor at p95 with 16 connections (${roles.slowest}; processor time ${roles.cpu} times).`] : []
}

/** The page `docs/sizing.md`: figures of one machine, nothing estimated. One report for each size. */
export function sizingPage(reports: readonly Report[]): string {
  const parts = reports.map((report) => {
    const { cases, at, node, before, settings, fill, rows = [], others, memory } = report
    return [
      `## ${thousands(cases)} cases`,
      `${at.slice(0, 10)} · ${before.cores} cores (${before.model.trim()}), load ${before.load} before the run · Node ${node}, PostgreSQL ${settings.server_version}, shared_buffers ${settings.shared_buffers}, fsync ${settings.fsync}.`,
      ...(fill ? [`On disk ${thousands(fill.bytes / 1e6)} MB, ${thousands(fill.bytes / cases / 1024)} KB a case with its indexes. Filling took ${thousands(fill.wholeSeconds)} s. Rows: ${Object.entries(fill.rows).filter(([, n]) => n >= cases / 4).map(([name, n]) => `${name} ${thousands(n)}`).join(', ')}.`] : []),
      ...(rows.length > 0 ? [requests(rows)] : []), ...rolesLine(rows), ...(memory ? [`Memory of the server process at most ${memory} MB.`] : []),
      ...(others && Object.keys(others).length > 0 ? [other(others)] : []),
    ].join('\n\n')
  })
  const phones = reports.find((report) => report.phones)?.phones
  return [
    '# Sizing', 'Measured by `npm run bench` over HTTP through the whole stack with real sign-ins, in turns with a floor of `node:http`, `pg` and SQL by hand on the same database. Every figure comes from a run; `bench/README.md` says how to repeat one.',
    ...parts, ...(phones ? ['## Pages on a slow telephone', `Chromium, 390 × 844, processor four times slower, first visit without cache; the worklist at 1440 × 900.`, phonePages(phones)] : []),
    '## How to read it', '“A core, req/s” is what one core carries of that request alone, server and database together. Work of a city is a mixture: add up requests a second times CPU milliseconds and divide by 1,000 for the cores it needs; keep half of them free.',
  ].join('\n\n').concat('\n')
}
