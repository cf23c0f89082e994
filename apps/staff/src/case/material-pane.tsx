import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import type { CaseView } from '@onewindow/casework/definition/views'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { Card } from '@onewindow/ui/card'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { StatusShape, StatusTag } from '@onewindow/ui/status-tag'
import { FileText, ShieldCheck } from 'lucide-react'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { staffTexts } from '../texts.ts'
import { FilePreview } from './file-preview.tsx'
import { useMaterialGuide } from './material-guide.ts'
import { roleOfVerdict, verdictWords, type Verdict } from './material-words.ts'

/** Materials with their verdicts; the chosen one with its files, whether they are unchanged, and what it rests on. */
export function MaterialPane({ view, panel, names, chosen, onChoose }: { view: CaseView; panel: ApplicationPanel; names: Readonly<Record<string, string>>; chosen: string | undefined; onChoose: (material: string) => void }) {
  const text = useText(staffTexts)
  const needed = panel.materials.materials.filter(({ state }) => state !== 'notNeeded')
  const firstOpen = needed.find(({ state }) => state === 'missing' || state === 'officerDecides') ?? needed.find(({ key }) => view.attachments.some((file) => file.key === key)) ?? needed[0]
  const list = useRef<HTMLDivElement>(null)
  const shown = needed.find(({ key }) => key === chosen) ?? firstOpen
  const move = (event: KeyboardEvent): void => {
    const at = needed.findIndex(({ key }) => key === shown?.key)
    const place = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: needed.length - 1 }[event.key]
    if (place === undefined) return
    event.preventDefault()
    const next = (place + needed.length) % needed.length
    const to = needed[next]
    if (to) onChoose(to.key)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <>
      <div className="st-pane-head"><h2>{text('materials')}</h2><span>{text('materialsCount', { n: needed.length, missing: panel.materials.correctionList.length })}</span></div>
      <div className="st-materials" role="tablist" aria-label={text('materials')} ref={list} onKeyDown={move}>
        {needed.map((verdict) => (
          <button key={verdict.key} type="button" role="tab" id={`tab-${verdict.key}`} aria-selected={verdict === shown} aria-controls="material-panel" tabIndex={verdict === shown ? 0 : -1} onClick={() => onChoose(verdict.key)}>
            <StatusShape role={roleOfVerdict(verdict)} size={16} />{names[verdict.key] ?? verdict.key}
          </button>
        ))}
      </div>
      {shown && <div id="material-panel" role="tabpanel" aria-labelledby={`tab-${shown.key}`} className="st-material"><Shown key={shown.key} verdict={shown} view={view} panel={panel} name={names[shown.key] ?? shown.key} /></div>}
    </>
  )
}

function Shown({ verdict, view, panel, name }: { verdict: Verdict; view: CaseView; panel: ApplicationPanel; name: string }) {
  const text = useText(staffTexts)
  const format = useFormat()
  const words = useCaseTexts(view.caseType)
  const files = view.attachments.filter(({ key }) => key === verdict.key)
  const material = panel.item.materials.find(({ key }) => key === verdict.key)
  const guide = useMaterialGuide(panel.item.slug)
  const condition = guide.conditions[verdict.key]
  const [at, setAt] = useState(0)
  const file = files[Math.min(at, files.length - 1)]
  return (
    <>
      <div className="ow-split"><b>{name}</b><StatusTag role={roleOfVerdict(verdict)}>{verdictWords(verdict, words, guide.licences)}</StatusTag></div>
      {file && (
        <>
          <p className="ow-hint st-file-name">{file.label} · {text('uploadedAt', { at: format.instantShort(file.addedAt) })}</p>
          {files.length > 1 && <div className="ow-chips" role="group" aria-label={text('files')}>{files.map((one, i) => <button key={one.fileId} type="button" className="ow-chip" data-on={one === file ? '' : undefined} aria-pressed={one === file} onClick={() => setAt(i)}><FileText aria-hidden />{i + 1}</button>)}</div>}
          <FilePreview key={file.fileId} fileId={file.fileId} label={file.label} />
          <p className="st-hash"><ShieldCheck aria-hidden />{text('hashKept')}<code title={file.sha256}>{file.sha256.slice(0, 8)}…{file.sha256.slice(-4)}</code></p>
        </>
      )}
      {!file && <p className="ow-hint">{text(verdict.state === 'missing' ? 'materialMissing' : verdict.state === 'officerDecides' ? 'materialToJudge' : 'materialWithoutFile')}</p>}
      {material && (
        <Card title={text('materialRule')} level={3}>
          <ul className="st-plain ow-small">
            <li>{text(`requirement.${material.requirement}`)}{condition && `${text('colon')}${condition}`}</li>
            <li>{text('copies', { originals: material.originals, copies: material.copies })}</li>
            {material.deferrable && <li>{text('mayDefer')}</li>}
            {material.commitmentReplaceable && <li>{text('mayCommit')}</li>}
          </ul>
        </Card>
      )}
    </>
  )
}
