import { MOST_FILE_BYTES } from '@onewindow/connectors/definition'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { FileField } from '@onewindow/ui/file-field'
import { useText } from '@onewindow/ui/i18n'
import { FileLinks } from '../apply/file-links.tsx'
import { applyTexts } from '../apply/texts.ts'
import { acceptOf } from '../apply/material-words.ts'
import { useUploads, type Arrived } from '../apply/use-uploads.ts'

const FORMATS = ['pdf', 'jpg', 'png', 'ofd']

/** New documents for one material of a case: uploaded at once, handed in with the page. */
export function PointFiles({
  caseId,
  name,
  label,
  files,
  error,
  onFiles,
}: {
  caseId: string
  name: string
  label: string
  files: readonly Arrived[]
  error?: string | undefined
  onFiles: (change: (files: Arrived[]) => Arrived[]) => void
}) {
  const text = useText(applyTexts)
  const say = useRefusalText()
  const { uploads, add, cancel, retry, remove } = useUploads({ caseId, say, onArrived: async (file) => onFiles((now) => [...now, file]) })
  return (
    <>
      <FileField
        name={name}
        label={label}
        hint={text('fileHint', { formats: FORMATS.join(' / ').toUpperCase() })}
        onFiles={add}
        accept={acceptOf(FORMATS)}
        many
        limit={MOST_FILE_BYTES}
        camera
        uploads={uploads}
        onCancel={cancel}
        onRetry={retry}
        onRemove={remove}
        error={error}
      />
      <FileLinks
        files={files}
        removeLabel={(one) => text('remove', { name: one })}
        onRemove={(fileId) => onFiles((now) => now.filter((file) => file.fileId !== fileId))}
      />
    </>
  )
}
