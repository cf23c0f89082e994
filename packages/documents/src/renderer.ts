import { existsSync } from 'node:fs'
import { openChildQueue } from './child-queue.ts'
import { documents, type DocumentInput, type DocumentName } from './definition/registry.ts'
import { payloadOf } from './payload.ts'

export { RendererBusyError, RenderError } from './child-queue.ts'
export { DocumentDataError } from './payload.ts'

export type RendererOptions = {
  /** The process with the fonts ends after this long without work. */
  idleMs?: number
  /** Longest time for one document, the start of the process included. */
  timeoutMs?: number
  /** Most documents that may wait. */
  limit?: number
  fonts?: {
    /** Folders with the city's own fonts. */
    paths?: readonly string[]
    /** Family for the text, e.g. 仿宋 `FangSong`; Noto Serif SC stays the fallback. */
    body?: string
    /** Family for organ and title, e.g. 小标宋. */
    title?: string
  }
}

export type Renderer = {
  /**
   * Sets a statutory document (文书) as PDF/A-2b. Equal data give equal bytes; the creation date is the day of issue.
   * @throws DocumentDataError with the fields that are missing or wrong, before any work
   * @throws RendererBusyError when too many documents wait · RenderError when template, time or process fails
   */
  render<N extends DocumentName>(name: N, data: DocumentInput<N>): Promise<Uint8Array>
  /** Process id of the typesetter while it lives, for health pages and tests. */
  pid(): number | null
  /** Rejects what waits and ends the process. */
  close(): Promise<void>
}

/**
 * Opens the renderer; its process starts with the first document and ends when idle.
 * @throws Error at once when a folder of fonts does not exist
 */
export function openRenderer(options: RendererOptions = {}): Renderer {
  const { idleMs = 30_000, timeoutMs = 30_000, limit = 1000, fonts = {} } = options
  const missing = fonts.paths?.find((path) => !existsSync(path))
  if (missing) throw new Error(`fonts: no such folder: ${missing}`)
  const queue = openChildQueue({ idleMs, timeoutMs, limit, fontPaths: fonts.paths ?? [] })
  const families = { body: fonts.body ?? null, title: fonts.title ?? null }
  return {
    // async: bad data rejects, as everything else does, instead of throwing past the caller's catch.
    render: async (name, data) => queue.run(payloadOf(name, documents[name], data, families)),
    pid: queue.pid,
    close: queue.close,
  }
}
