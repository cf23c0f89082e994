import type { RefusalView } from '@onewindow/casework/definition/views'
import type { Realm } from './command.ts'

/** Where an upload stands, as the server tells it. */
export interface UploadState { id: string; received: number; size: number; status: string; sha256: string | null; mediaType: string | null }

/** The server refused the file: `refusal` is a code of `file.…`. */
export class UploadError extends Error {
  readonly refusal: RefusalView

  constructor(refusal: RefusalView) {
    super(refusal.code)
    this.refusal = refusal
  }
}

const PIECE = 1024 * 1024
const MOST_TRIES = 5
const AWAY: RefusalView = { code: 'system.unavailable', params: {} }
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })

async function answerOf(response: Response): Promise<UploadState> {
  const body = (await response.json().catch(() => null)) as (UploadState & { error?: Partial<RefusalView> }) | null
  if (response.ok && body) return body
  const { code, params } = body?.error ?? {}
  throw new UploadError(code ? { code, params: params ?? {} } : AWAY)
}

async function sha256Of(file: File): Promise<string | undefined> {
  if (!('subtle' in crypto)) return undefined
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export interface UploadOptions { realm: Realm; file: File; caseId?: string; onProgress?: (percent: number) => void; signal?: AbortSignal }

/**
 * Sends a file in pieces of 1 MB and goes on where a broken line stopped. @returns the finished upload with its SHA-256
 * @throws UploadError with the server's refusal; DOMException AbortError when cancelled
 */
export async function uploadFile({ realm, file, caseId, onProgress, signal }: UploadOptions): Promise<UploadState> {
  const sha256 = await sha256Of(file)
  const abort = signal ? { signal } : {}
  const opened = await fetch(`/files/${realm}`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, ...abort,
    body: JSON.stringify({ label: file.name, size: file.size, ...(sha256 ? { sha256 } : {}), ...(caseId ? { caseId } : {}) }),
  })
  let state = await answerOf(opened)
  const address = `/files/${realm}/uploads/${state.id}`
  for (let tries = 0; state.status === 'uploading';) {
    try {
      const piece = file.slice(state.received, state.received + PIECE)
      state = await answerOf(await fetch(address, { method: 'PATCH', headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(state.received) }, body: piece, ...abort }))
      tries = 0
      onProgress?.(Math.round((state.received / Math.max(1, state.size)) * 100))
    } catch (error) {
      const broken = !(error instanceof UploadError) || error.refusal.code === 'system.unavailable' || error.refusal.code === 'file.hashMismatch'
      if (signal?.aborted || !broken || tries >= MOST_TRIES) throw error
      tries += 1
      await pause(1000 * tries)
      state = await answerOf(await fetch(address, abort))
    }
  }
  return state
}

/** Gives up an upload; nothing is left behind. */
export async function cancelUpload(realm: Realm, id: string): Promise<void> {
  await fetch(`/files/${realm}/uploads/${id}`, { method: 'DELETE' })
}
