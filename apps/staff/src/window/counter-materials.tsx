import { uploadFile, UploadError } from '@onewindow/screens/upload'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { FileField } from '@onewindow/ui/file-field'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useRef } from 'react'
import type { RouterOutputs } from '../app/api-types.ts'
import { printed } from '../app/item-names.ts'
import { staffTexts } from '../texts.ts'

type Material = RouterOutputs['staff']['application']['counterForm']['item']['materials'][number]

/** A paper scanned at the counter: on its way, refused, or there. */
export interface CounterFile { id: number; key: string; file: File; percent: number; failed?: string; sent?: { fileId: string; key: string; label: string; sha256: string } }

const LIMIT_BYTES = 20 * 1024 * 1024
let last = 0

/** One upload for each paper the applicant may bring; scanned or photographed at the counter. */
export function CounterMaterials({ materials, files, onChange }: { materials: readonly Material[]; files: readonly CounterFile[]; onChange: (change: (files: readonly CounterFile[]) => readonly CounterFile[]) => void }) {
  const text = useText(staffTexts)
  const { language } = useLanguage()
  const say = useRefusalText()
  const stops = useRef(new Map<number, AbortController>())
  const update = (id: number, to: Partial<CounterFile>): void => onChange((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)))
  const start = (one: CounterFile): void => {
    const stop = new AbortController()
    stops.current.set(one.id, stop)
    uploadFile({ realm: 'staff', file: one.file, signal: stop.signal, onProgress: (percent) => update(one.id, { percent }) }).then(
      (state) => update(one.id, { percent: 100, sent: { fileId: state.id, key: one.key, label: one.file.name, sha256: state.sha256 ?? '' } }),
      (error: unknown) => { if (!stop.signal.aborted) update(one.id, { failed: say(error instanceof UploadError ? error.refusal : { code: 'system.unavailable', params: {} }) }) },
    )
  }
  const add = (key: string, chosen: readonly File[]): void => {
    const added = chosen.map((file): CounterFile => ({ id: (last += 1), key, file, percent: 0 }))
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
      {materials.filter(({ source }) => source !== 'generated').map((material) => (
        <FileField
          key={material.key} name={`material-${material.key}`} label={printed(language === 'zh' ? material.nameZh : material.nameEn)} hint={text(`requirement.${material.requirement}`)} optional={material.requirement !== 'required'} many camera accept="image/*,application/pdf,.ofd" limit={LIMIT_BYTES}
          onFiles={(chosen) => add(material.key, chosen)} onCancel={remove} onRemove={remove} onRetry={again}
          uploads={files.filter(({ key }) => key === material.key).map(({ id, file, percent, failed, sent }) => ({ id: String(id), name: file.name, size: file.size, percent, state: sent ? 'done' as const : failed === undefined ? 'uploading' as const : 'failed' as const, ...(failed === undefined ? {} : { message: failed }) }))}
        />
      ))}
    </div>
  )
}
