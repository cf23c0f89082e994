import type { CaseView } from '@onewindow/casework/definition/views'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { useState } from 'react'
import { staffTexts } from '../../texts.ts'
import { FilePreview } from '../file-preview.tsx'
import { CaseGraph } from './case-graph.tsx'

/** What a case without a page of its own holds beside its facts: cases inside and beside it, and the files put on it. */
export function GeneralFiles({ view }: { view: CaseView }) {
  const text = useText(staffTexts)
  const format = useFormat()
  const [chosen, choose] = useState<string | null>(null)
  const file = view.attachments.find(({ fileId }) => fileId === chosen) ?? view.attachments[0]
  return (
    <>
      <div className="st-pane-head"><h2>{text('relatedAndFiles')}</h2></div>
      <div className="st-material">
        <CaseGraph view={view} />
        {view.attachments.length > 1 && <div className="ow-chips">{view.attachments.map(({ fileId, label }) => <button key={fileId} type="button" className="ow-chip" data-on={fileId === file?.fileId ? '' : undefined} onClick={() => choose(fileId)}>{label}</button>)}</div>}
        {file ? <><p className="ow-small ow-second">{file.label} · {format.instant(file.addedAt)}</p><FilePreview key={file.fileId} fileId={file.fileId} label={file.label} /></> : <p className="ow-hint">{text('noFiles')}</p>}
      </div>
    </>
  )
}
