import { expect, it } from 'vitest'
import type { RowResult } from '../drive/measure.ts'
import { rolesOf } from './roles.ts'

const row = (name: string, p95: number, cpu: number): RowResult => ({ name, ours: { 16: { p95, cpu, cpuDatabase: cpu } }, floor: {} }) as unknown as RowResult

it('R22: the slowest role is compared with the widest scope, by p95 and by processor time', () => {
  const rows = [row('worklist, city supervisor', 100, 2), row('worklist, town clerk', 60, 1), row('worklist, department head', 120, 2.5), row('worklist, city supervisor, page 50', 900, 9), row('accept', 999, 9)]
  expect(rolesOf(rows)).toEqual({ slowest: 'department head', p95: 1.2, cpu: 1.25 })
  expect(rolesOf(rows.slice(1))).toBeNull()
})
