import { UploadError, uploadFile } from '@onewindow/screens/upload'
import type { UploadItem } from '@onewindow/ui/upload-list'
import { useRef, useState } from 'react'

/** A file that has arrived at the server. */
export interface Arrived {
  fileId: string
  label: string
  sha256: string
}

interface Going extends UploadItem {
  file: File
}

/**
 * Files on their way: begun at once, one after the other, to be cancelled or tried again. What has arrived is handed on and leaves the
 * list. `say` makes the sentence of a refusal.
 */
export function useUploads({
  caseId,
  onArrived,
  say,
}: {
  caseId: string
  onArrived: (file: Arrived) => Promise<void>
  say: (refusal: UploadError['refusal']) => string
}) {
  const [going, setGoing] = useState<readonly Going[]>([])
  const stops = useRef(new Map<string, AbortController>())
  const count = useRef(0)
  const line = useRef(Promise.resolve())
  const change = (id: string, to: Partial<Going>) => setGoing((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)))
  const drop = (id: string) =>
    setGoing((all) => {
      const preview = all.find((one) => one.id === id)?.previewUrl
      if (preview) URL.revokeObjectURL(preview)
      return all.filter((one) => one.id !== id)
    })

  const run = async (id: string, file: File) => {
    const stop = new AbortController()
    stops.current.set(id, stop)
    change(id, { state: 'uploading', percent: 0 })
    try {
      const { id: fileId, sha256 } = await uploadFile({
        realm: 'citizen',
        file,
        caseId,
        signal: stop.signal,
        onProgress: (percent) => change(id, { percent }),
      })
      await onArrived({ fileId, label: file.name, sha256: sha256 ?? '' })
      drop(id)
    } catch (error) {
      if (stop.signal.aborted) return drop(id)
      change(id, {
        state: 'failed',
        message: say(error instanceof UploadError ? error.refusal : { code: 'system.unavailable', params: {} }),
      })
    } finally {
      stops.current.delete(id)
    }
  }
  const queue = (id: string, file: File) => {
    line.current = line.current.then(() => run(id, file))
  }
  const add = (files: readonly File[]) => {
    const fresh = files.map((file): Going => ({
      id: `up-${(count.current += 1)}`,
      name: file.name,
      size: file.size,
      state: 'queued',
      file,
      ...(file.type.startsWith('image/') ? { previewUrl: URL.createObjectURL(file) } : {}),
    }))
    setGoing((all) => [...all, ...fresh])
    for (const { id, file } of fresh) queue(id, file)
  }
  return {
    uploads: going as readonly UploadItem[],
    add,
    remove: drop,
    cancel: (id: string) => {
      stops.current.get(id)?.abort()
      drop(id)
    },
    retry: (id: string) => {
      const one = going.find((upload) => upload.id === id)
      if (one) queue(id, one.file)
    },
  }
}
