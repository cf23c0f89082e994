import type { Cell, RowResult } from './measure.ts'

const HEADS = ['what', 'conn', 'req/s', 'p50', 'p95', 'CPU', 'CPU db', 'floor req/s', 'floor CPU', 'x floor', 'failed'] as const
const pad = (text: string, width: number, left = false): string => {
  const wide = [...text].reduce((sum, char) => sum + (char > '⺀' ? 2 : 1), 0)
  return left ? text + ' '.repeat(Math.max(0, width - wide)) : ' '.repeat(Math.max(0, width - wide)) + text
}
const number = (value: number | undefined): string => (value === undefined ? '' : value >= 100 ? String(Math.round(value)) : String(value))

function lineOf(name: string, key: string, ours: Cell, floor: Cell | undefined): string[] {
  const cost = floor && floor.cpu + floor.cpuDatabase
  return [name, key, number(ours.perSecond), number(ours.p50), number(ours.p95), number(ours.cpu), number(ours.cpuDatabase), number(floor?.perSecond), cost === undefined ? '' : cost.toFixed(2), floor ? (ours.perSecond / floor.perSecond).toFixed(2) : '', String(ours.failed)]
}

/** The table of the screen: per row one line for each number of connections and one for the paced run. Milliseconds. */
export function tableOf(results: readonly RowResult[]): string {
  const lines = results.flatMap(({ name, ours, floor }) => Object.entries(ours).map(([key, cell], place) => lineOf(place === 0 ? name : '', key, cell, floor[key])))
  const widths = HEADS.map((head, column) => Math.max(head.length, ...lines.map((line) => [...(line[column] ?? '')].length)))
  return [[...HEADS], ...lines].map((line) => line.map((text, column) => pad(text, widths[column] ?? 0, column === 0)).join('  ')).join('\n')
}
