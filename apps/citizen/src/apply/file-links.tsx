import { IconButton } from '@onewindow/ui/button'
import { FileText, Trash2 } from 'lucide-react'

export interface FileLinksProps {
  files: readonly { fileId: string; label: string }[]
  /** Name of the button that removes a file. */
  removeLabel: (name: string) => string
  onRemove?: (fileId: string) => void
}

/** Files that are at the server already; each opens in a new tab. */
export function FileLinks({ files, removeLabel, onRemove }: FileLinksProps) {
  if (files.length === 0) return null
  return (
    <ul className="cz-files">
      {files.map(({ fileId, label }) => (
        <li key={fileId}>
          <a className="ow-file-link" href={`/files/citizen/${fileId}`} target="_blank" rel="noopener">
            <FileText aria-hidden />
            {label}
          </a>
          {onRemove && <IconButton label={removeLabel(label)} icon={<Trash2 aria-hidden />} onClick={() => onRemove(fileId)} />}
        </li>
      ))}
    </ul>
  )
}
