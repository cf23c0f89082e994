import { FileText, RotateCcw, RotateCw, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { uiTexts } from './texts.ts'
import { useFormat, useText } from './i18n.tsx'

export interface UploadItem {
  id: string
  name: string
  /** Bytes. */
  size: number
  state: 'queued' | 'uploading' | 'done' | 'failed'
  /** 0 to 100 while uploading. */
  percent?: number
  /** Picture for preview (`blob:` or an address). */
  previewUrl?: string | undefined
  /** Quarter turns clockwise, 0 to 3. */
  turns?: number
  /** Why it failed, in the reader's words. */
  message?: string | undefined
}

export interface UploadListProps {
  uploads: readonly UploadItem[]
  onCancel?: ((id: string) => void) | undefined
  onRetry?: ((id: string) => void) | undefined
  onRemove?: ((id: string) => void) | undefined
  onRotate?: ((id: string) => void) | undefined
}

/** Each file with picture, progress, and what can be done with it now. */
export function UploadList({ uploads, onCancel, onRetry, onRemove, onRotate }: UploadListProps) {
  const text = useText(uiTexts)
  const [shown, setShown] = useState<string>()
  const open = uploads.find((upload) => upload.id === shown)
  if (uploads.length === 0) return null
  return (
    <>
      <ul className="ow-uploads">
        {uploads.map((upload) => {
          const { id, name, state } = upload
          return (
            <li key={id} className="ow-upload">
              {upload.previewUrl === undefined ? (
                <span className="ow-upload-pic">
                  <FileText aria-hidden />
                </span>
              ) : (
                <button type="button" className="ow-upload-pic" aria-label={text('uploadPreview', { name })} onClick={() => setShown(id)}>
                  <img src={upload.previewUrl} alt="" style={{ rotate: `${(upload.turns ?? 0) * 90}deg` }} />
                </button>
              )}
              <State {...upload} />
              <span className="ow-upload-acts">
                {state === 'done' && upload.previewUrl !== undefined && onRotate && (
                  <IconButton label={`${text('rotate')} ${name}`} icon={<RotateCw aria-hidden />} onClick={() => onRotate(id)} />
                )}
                {state === 'failed' && onRetry && (
                  <IconButton label={text('uploadRetry', { name })} icon={<RotateCcw aria-hidden />} onClick={() => onRetry(id)} />
                )}
                {(state === 'uploading' || state === 'queued') && onCancel && (
                  <IconButton label={text('uploadCancel', { name })} icon={<X aria-hidden />} onClick={() => onCancel(id)} />
                )}
                {(state === 'done' || state === 'failed') && onRemove && (
                  <IconButton label={text('uploadRemove', { name })} icon={<Trash2 aria-hidden />} onClick={() => onRemove(id)} />
                )}
              </span>
              {state === 'uploading' && (
                <span className="ow-meter">
                  <i style={{ width: `${upload.percent ?? 0}%` }} />
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <Dialog open={open !== undefined} onClose={() => setShown(undefined)} title={open?.name} size="large">
        {open && <img className="ow-preview" src={open.previewUrl} alt={open.name} style={{ rotate: `${(open.turns ?? 0) * 90}deg` }} />}
      </Dialog>
    </>
  )
}

function State({ name, size, state, percent, message }: UploadItem) {
  const text = useText(uiTexts)
  const format = useFormat()
  const words =
    state === 'done'
      ? text('uploaded')
      : state === 'failed'
        ? (message ?? text('uploadFailed'))
        : state === 'queued'
          ? text('uploadQueued')
          : text('uploading', { percent: percent ?? 0 })
  return (
    <span className="ow-upload-name">
      <b title={name}>{name}</b>
      <span data-state={state}>
        {format.bytes(size)} · {words}
      </span>
    </span>
  )
}
