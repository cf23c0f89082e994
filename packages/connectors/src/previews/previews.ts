import { Piscina } from 'piscina'
import type { MediaType } from '../files/limits.ts'
import type { PreviewTask } from './preview-worker.ts'

const TIMEOUT_MS = 20_000
const IDLE_MS = 30_000
const MOST_WAITING = 40

/** Pictures encoded anew for looking at: what was hidden in the given file stays behind, and every browser can show it. */
export type Previews = {
  /** The picture as JPEG. @throws NoPreviewError when it cannot be read, takes too long, or too many wait */
  render: (bytes: Uint8Array, mediaType: MediaType) => Promise<Uint8Array>
  close: () => Promise<void>
}

/** There is no preview of this file; the file itself can still be downloaded. */
export class NoPreviewError extends Error {
  override name = 'NoPreviewError'
}

/** Media types that have a preview. */
export const isPicture = (mediaType: MediaType): boolean => mediaType.startsWith('image/')

/** One thread, started with the first picture and ended when nobody looks at any: a huge or wicked picture holds up nobody but the next one. */
export function openPreviews({ timeoutMs = TIMEOUT_MS }: { timeoutMs?: number } = {}): Previews {
  const pool = new Piscina<PreviewTask, Uint8Array>({
    filename: new URL('./preview-worker.ts', import.meta.url).href, minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MS, maxQueue: MOST_WAITING, resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  return {
    render: async (bytes, mediaType) => {
      try {
        return await pool.run({ bytes, heic: mediaType === 'image/heic' }, { signal: AbortSignal.timeout(timeoutMs) })
      } catch (error) {
        throw new NoPreviewError('The picture could not be shown', { cause: error })
      }
    },
    close: () => pool.destroy(),
  }
}
