import type { Answer, Command } from './call.ts'

/** One command of one client and everything that was ever answered to its key, in order. */
export interface Entry { command: Command, answers: Answer[] }

/** What the clients remember. It lives outside the platform, so that the platform cannot agree with itself by mistake. */
export interface History { entries: Entry[], enter: (command: Command) => Entry }

export function newHistory(): History {
  const entries: Entry[] = []
  return {
    entries,
    enter: (command) => {
      const entry: Entry = { command, answers: [] }
      entries.push(entry)
      return entry
    },
  }
}

/** True once the client knows: done or refused. */
export const isSettled = ({ answers }: Entry): boolean => answers.some(({ kind }) => kind === 'done' || kind === 'refused')
