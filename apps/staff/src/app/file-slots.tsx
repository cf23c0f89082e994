import { useRefusalText } from '@onewindow/screens/refusal-text'
import { uploadFile, UploadError } from '@onewindow/screens/upload'
import { FileField } from '@onewindow/ui/file-field'
import { useRef } from 'react'

/** A file chosen or photographed at the desk: on its way, refused, or there. */
export interface DeskFile { id: number; key: string; file: File; percent: number; failed?: string; sent?: { fileId: string; key: string; label: string; sha256: string } }

/** What files are asked for under one name. */
export interface FileSlot { key: string; label: string; hint?: string; optional: boolean }

const LIMIT_BYTES = 20 * 1024 * 1024
let last = 0

/** What has arrived, as a command takes it. */
export const sentOf = (files: readonly DeskFile[]) => files.flatMap(({ sent }) => (sent ? [sent] : []))

/** Whether some are still on their way. */
export const isBusy = (files: readonly DeskFile[]): boolean => files.some(({ sent, failed }) => !sent && failed === undefined)

/** One upload for each kind of file; scanned, photographed or dropped. */
export function FileSlots({ name, slots, accept, files, onChange }: { /** Before the ids of the fields. */ name: string; slots: readonly FileSlot[]; accept: string; files: readonly DeskFile[]; onChange: (change: (files: readonly DeskFile[]) => readonly DeskFile[]) => void }) {
  const say = useRefusalText()
  const stops = useRef(new Map<number, AbortController>())
  const update = (id: number, to: Partial<DeskFile>): void => onChange((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)))
  const start = (one: DeskFile): void => {
    const stop = new AbortController()
    stops.current.set(one.id, stop)
    uploadFile({ realm: 'staff', file: one.file, signal: stop.signal, onProgress: (percent) => update(one.id, { percent }) }).then(
      (state) => update(one.id, { percent: 100, sent: { fileId: state.id, key: one.key, label: one.file.name, sha256: state.sha256 ?? '' } }),
      (error: unknown) => { if (!stop.signal.aborted) update(one.id, { failed: say(error instanceof UploadError ? error.refusal : { code: 'system.unavailable', params: {} }) }) },
    )
  }
  const add = (key: string, chosen: readonly File[]): void => {
    const added = chosen.map((file): DeskFile => ({ id: (last += 1), key, file, percent: 0 }))
    onChange((all) => [...all, ...added])
    for (const one of added) start(one)
  }
  const remove = (id: string): void => {
    stops.current.get(Number(id))?.abort()
    onChange((all) => all.filter((one) => one.id !== Number(id)))
  }
  const again = (id: string): void => {
    const one = files.find((file) => file.id === Number(id))
    if (!one) return
    onChange((all) => all.map((file) => { if (file !== one) return file; const { failed: _, ...rest } = file; return rest }))
    start(one)
  }
  return (
    <div className="ow-stack">
      {slots.map(({ key, label, hint, optional }) => (
        <FileField
          key={key} name={`${name}-${key}`} label={label} hint={hint} optional={optional} many camera accept={accept} limit={LIMIT_BYTES}
          onFiles={(chosen) => add(key, chosen)} onCancel={remove} onRemove={remove} onRetry={again}
          uploads={files.filter((one) => one.key === key).map(({ id, file, percent, failed, sent }) => ({ id: String(id), name: file.name, size: file.size, percent, state: sent ? 'done' as const : failed === undefined ? 'uploading' as const : 'failed' as const, ...(failed === undefined ? {} : { message: failed }) }))}
        />
      ))}
    </div>
  )
}
