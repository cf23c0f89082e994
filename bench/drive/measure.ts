import type { Floor } from '../floor/start.ts'
import type { Server } from '../server.ts'
import { closedLoop, paced, type Measured, type Shot } from './loop.ts'
import { cpuOf, cpuOfTree, machine, memoryOf } from './processes.ts'
import type { BenchRow } from './rows.ts'

/** One cell: what was measured and the CPU milliseconds a request cost the process and the database. */
export type Cell = Measured & { cpu: number; cpuDatabase: number; load: number }
export type RowResult = { name: string; goal: string; ours: Record<string, Cell>; floor: Record<string, Cell>; memory: number }

export type Options = { seconds: number; rounds: number; connections: readonly number[]; paced: boolean; warmSeconds: number }

/**
 * Runs a row: floor and platform in turns, the best of the rounds; the paced run once at the end. A supply is shared out over the cells and the warming up: a command asked on a connection that has
 * planned nothing yet pays for all those after it.
 */
export async function measureRow(row: BenchRow, on: { server: Server; floor: Floor; postmaster: number }, options: Options): Promise<RowResult> {
  const cells = options.connections.length * options.rounds + (options.paced ? 1 : 0) + 1
  let next = 0
  const share = row.supply === Infinity ? Infinity : Math.floor(row.supply / cells)
  const portion = (): (() => number) => {
    const until = next + share
    return () => (next < until ? next++ : -1)
  }
  const endless = (() => { let n = 0; return () => n++ })()
  const cell = async (port: number, pid: number, run: () => Promise<Measured>): Promise<Cell> => {
    const before = { process: cpuOf(pid), database: cpuOfTree(on.postmaster) }
    const measured = await run()
    const per = (ms: number): number => Math.round((ms / Math.max(1, measured.requests)) * 100) / 100
    return { ...measured, cpu: per(cpuOf(pid) - before.process), cpuDatabase: per(cpuOfTree(on.postmaster) - before.database), load: machine().load }
  }
  const ours: Record<string, Cell> = {}
  const floor: Record<string, Cell> = {}
  const better = (into: Record<string, Cell>, key: string, made: Cell): void => { if (!into[key] || made.perSecond > into[key].perSecond) into[key] = keepFailures(made, into[key]) }
  const most = Math.max(...options.connections)
  await warm(on.server.port, row.ours, options.warmSeconds, most, row.supply === Infinity ? undefined : portion())
  if (row.floor) await warm(on.floor.port, row.floor, options.warmSeconds / 2, most)
  for (let round = 0; round < options.rounds; round += 1) {
    for (const connections of options.connections) {
      const shotFloor = row.floor
      if (shotFloor) better(floor, String(connections), await cell(on.floor.port, on.floor.pid, () => closedLoop(on.floor.port, connections, options.seconds, shotFloor, endless)))
      better(ours, String(connections), await cell(on.server.port, on.server.pid, () => closedLoop(on.server.port, connections, options.seconds, row.ours, portion())))
    }
  }
  if (options.paced) ours.paced = await cell(on.server.port, on.server.pid, () => paced(on.server.port, row.perSecond, Math.max(options.seconds, 4), row.ours, portion()))
  return { name: row.name, goal: row.goal, ours, floor, memory: memoryOf(on.server.pid) }
}

/** A failure in any round stays in the report, whichever round was best. */
const keepFailures = (made: Cell, before: Cell | undefined): Cell => (before && before.failed > made.failed ? { ...made, failed: before.failed, firstFailure: before.firstFailure } : made)

/** Asks for a while without counting; other things than what is measured then, unless they are given. */
export async function warm(port: number, shot: Shot, seconds: number, connections = 4, given?: () => number): Promise<void> {
  let n = 100_000
  await closedLoop(port, connections, seconds, shot, given ?? (() => n++))
}
