import { Camera, Upload } from 'lucide-react'
import { useState } from 'react'
import type { ChangeEvent } from 'react'
import { Field } from './field.tsx'
import type { FieldFrameProps } from './field.tsx'
import { UploadList } from './upload-list.tsx'
import type { UploadListProps } from './upload-list.tsx'
import { uiTexts } from './texts.ts'
import { useFormat, useText } from './i18n.tsx'

export interface FileFieldProps extends FieldFrameProps, UploadListProps {
  /** Chosen, photographed or dropped; the app uploads them and hands the progress back in `uploads`. */
  onFiles: (files: File[]) => void
  /** `image/*,application/pdf` */
  accept: string
  many?: boolean
  /** Bytes a file may have; bigger ones are refused here, in words. */
  limit: number
  /** Shows 拍照. */
  camera?: boolean
}

/** Files and photographs with their progress. */
export function FileField({
  onFiles,
  accept,
  many,
  limit,
  camera,
  uploads,
  onCancel,
  onRetry,
  onRemove,
  onRotate,
  ...frame
}: FileFieldProps) {
  const text = useText(uiTexts)
  const format = useFormat()
  const [over, setOver] = useState(false)
  const [tooBig, setTooBig] = useState<string>()
  const take = (files: readonly File[]) => {
    const fit = files.filter((file) => file.size <= limit)
    setTooBig(fit.length < files.length ? text('fileTooBig', { limit: format.bytes(limit) }) : undefined)
    if (fit.length > 0) onFiles(many ? fit : fit.slice(0, 1))
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    take([...(event.target.files ?? [])])
    event.target.value = ''
  }
  const full = !many && uploads.length > 0
  return (
    <Field {...frame} group error={frame.error ?? tooBig}>
      {(ids) => (
        <>
          {!full && (
            <div
              className="ow-drop"
              data-over={over ? '' : undefined}
              onDragOver={(event) => {
                event.preventDefault()
                setOver(true)
              }}
              onDragLeave={() => setOver(false)}
              onDrop={(event) => {
                event.preventDefault()
                setOver(false)
                take([...event.dataTransfer.files])
              }}
            >
              <div className="ow-drop-actions">
                <label className="ow-button" data-kind="secondary">
                  <Upload aria-hidden />
                  {text('chooseFile')}
                  <input type="file" accept={accept} multiple={many} aria-describedby={ids['aria-describedby']} onChange={choose} />
                </label>
                {camera && (
                  <label className="ow-button" data-kind="secondary">
                    <Camera aria-hidden />
                    {text('takePhoto')}
                    <input type="file" accept="image/*" capture="environment" onChange={choose} />
                  </label>
                )}
              </div>
              <span className="ow-from-desk">{text('dropHere')}</span>
            </div>
          )}
          <UploadList uploads={uploads} onCancel={onCancel} onRetry={onRetry} onRemove={onRemove} onRotate={onRotate} />
        </>
      )}
    </Field>
  )
}
