import type { CaseView } from '@onewindow/casework/definition/views'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { Link } from '@onewindow/ui/link'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { StatusTag } from '@onewindow/ui/status-tag'
import { useState } from 'react'
import { staffTexts } from '../../texts.ts'
import { FilePreview } from '../file-preview.tsx'

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
        {view.related.length > 0 && <ul className="st-related">{view.related.map((one) => <RelatedRow key={`${one.relation} ${one.id}`} one={one} />)}</ul>}
        {view.related.length === 0 && <p className="ow-hint">{text('noRelated')}</p>}
        {view.attachments.length > 1 && <div className="ow-chips">{view.attachments.map(({ fileId, label }) => <button key={fileId} type="button" className="ow-chip" data-on={fileId === file?.fileId ? '' : undefined} onClick={() => choose(fileId)}>{label}</button>)}</div>}
        {file ? <><p className="ow-small ow-second">{file.label} · {format.instant(file.addedAt)}</p><FilePreview key={file.fileId} fileId={file.fileId} label={file.label} /></> : <p className="ow-hint">{text('noFiles')}</p>}
      </div>
    </>
  )
}

function RelatedRow({ one }: { one: CaseView['related'][number] }) {
  const text = useText(staffTexts)
  const words = useCaseTexts(one.caseType)
  const relation = one.relation === 'sub' ? text('relationSub') : one.relation === 'parent' ? text('relationParent') : words.find(`link.${one.kind ?? ''}`) ?? text('relationLinked')
  return <li><small>{relation}</small><Link href={`/staff/cases/${one.id}`}>{words.find(`caseType.${one.caseType}`) ?? one.title} {one.number ?? ''}</Link><StatusTag role={one.phase === 'open' ? 'progress' : 'done'}>{words.state(one.state)}</StatusTag></li>
}
