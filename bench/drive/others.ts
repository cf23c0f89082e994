import type { Home } from '../home.ts'
import { startServer } from '../server.ts'
import { clockSpeed, type ClockSpeed } from './clocks.ts'
import { coldStart, type ColdStart } from './cold-start.ts'
import { setClock } from './drive.ts'
import { liveSpeed, type LiveSpeed } from './live.ts'
import { logSpeed, type LogSpeed } from './log.ts'
import { paperSpeed, type PaperSpeed } from './papers.ts'
import { memoryOf } from './processes.ts'

export const OTHERS = ['clock', 'cold', 'papers', 'live', 'log'] as const
export type Others = { clock?: ClockSpeed; cold?: ColdStart; papers?: PaperSpeed; live?: LiveSpeed; log?: LogSpeed }

const MOST_CLIENTS = 2000

/** What no row of requests shows: clocks, cold start, papers, live events and the log. */
export async function measureOthers(home: Home, name: string, cases: number, wanted: readonly string[], say: (line: string) => void): Promise<Others> {
  const others: Others = {}
  const told = <T>(what: string, value: T): T => {
    say(`  ${what}: ${JSON.stringify(value)}`)
    return value
  }
  await setClock(home, name)
  if (wanted.includes('clock')) others.clock = told('clocks a second', clockSpeed())
  if (wanted.includes('cold')) others.cold = told('cold start', await coldStart(home, name, memoryOf))
  if (wanted.includes('papers') || wanted.includes('live')) {
    const server = await startServer(home, name)
    try {
      if (wanted.includes('papers')) others.papers = told('papers', await paperSpeed(server, home, name))
      if (wanted.includes('live')) others.live = told('live events', await liveSpeed(server, home, name, Math.min(MOST_CLIENTS, Math.max(200, Math.floor(cases / 50)))))
    } finally {
      await server.stop()
    }
  }
  if (wanted.includes('log')) others.log = told('log', await logSpeed(home, name, new Date().toISOString()))
  return others
}
