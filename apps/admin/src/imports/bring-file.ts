import type { RefusalView } from '@onewindow/casework/definition/views'
import type { ImportKind } from '@onewindow/market-supervision/definition/register-import/columns'
import { UploadError } from '@onewindow/screens/upload'

const AWAY: RefusalView = { code: 'system.unavailable', params: {} }

/** Sends a file as its own bytes. `known`: the same file was brought before, and this is that import. @throws UploadError with the server's refusal */
export async function bringFile(kind: ImportKind, file: File): Promise<{ importId: string; known: boolean }> {
  const response = await fetch(`/imports/${kind}?name=${encodeURIComponent(file.name)}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: file }).catch(() => null)
  const body = (await response?.json().catch(() => null)) as { importId?: string; known?: boolean; error?: Partial<RefusalView> } | null
  if (response?.ok && body?.importId) return { importId: body.importId, known: body.known === true }
  const { code, params } = body?.error ?? {}
  throw new UploadError(code ? { code, params: params ?? {} } : AWAY)
}
