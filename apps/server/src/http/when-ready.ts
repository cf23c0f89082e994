import { setTimeout as pause } from 'node:timers/promises'
import { DocumentNotReadyError } from '@onewindow/desk/document-service'

const EVERY_MS = 200
/** The log is signed every second or so; only where that stands still is a reader sent away. */
const PATIENCE_MS = 8000

/** What `render` answers, asked again while the receipt's place in the log is not signed yet. @throws DocumentNotReadyError after `patienceMs` */
export async function whenReady<T>(render: () => Promise<T>, { patienceMs = PATIENCE_MS, everyMs = EVERY_MS } = {}): Promise<T> {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      return await render()
    } catch (error) {
      if (!(error instanceof DocumentNotReadyError) || performance.now() > until) throw error
    }
    await pause(everyMs)
  }
}
