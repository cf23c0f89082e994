import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Callout } from '@onewindow/ui/banner'
import { IconButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { PrintHeader } from '@onewindow/ui/print-header'
import { StatusTag } from '@onewindow/ui/status-tag'
import { InstantText } from '@onewindow/ui/when'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { addressOf } from '../app/address.ts'
import { adminTexts } from '../texts.ts'
import { ImportActions } from './import-actions.tsx'
import { ImportRows } from './import-rows.tsx'
import { roleOfStatus, rowsOf, type ImportView } from './import-view.ts'

/** While rows go in, how far they are is asked for so often. */
const LOOK_MS = 2000

/** One file: what it is, who stands for it, what became of every row. */
export function ImportPage({ importId }: { importId: string }) {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const navigate = useNavigateTo()
  const one = useQuery({ ...trpc.admin.imports.get.queryOptions({ importId }), refetchInterval: ({ state }) => state.data?.status === 'confirmed' ? LOOK_MS : false })
  const back = <IconButton label={text('back')} icon={<ArrowLeft aria-hidden />} onClick={() => navigate(addressOf('/imports'))} />
  if (one.data) return <Detail one={one.data} back={back} />
  return <><DeskHead title={text('page.imports')} before={back} /><DeskPage><QueryView query={one} lines={6} shape="card">{() => null}</QueryView></DeskPage></>
}

function Detail({ one, back }: { one: ImportView; back: ReactNode }) {
  const text = useText(adminTexts)
  return (
    <>
      <DeskHead before={back} title={one.fileName} tab={one.fileName} tags={<StatusTag role={roleOfStatus[one.status]}>{text(`importsStatus.${one.status}`)}</StatusTag>} text={text(`importsKind.${one.kind}`)} actions={<ImportActions one={one} />} />
      <DeskPage>
        <PrintHeader organ={text('brand')} title={text('importsReportTitle')} number={one.fileName} address={location.href} />
        {one.status === 'confirmed' && <Progress one={one} />}
        {one.status === 'declined' && <Callout tone="over"><p>{text('importsDeclinedBecause', { reason: one.reason ?? '' })}</p></Callout>}
        {one.status === 'checked' && one.faulty > 0 && <Callout tone="near"><p>{text('importsFaulty', { n: one.faulty })}</p></Callout>}
        {one.status === 'proposed' && one.partial && <Callout tone="near"><p>{text('importsPartialProposed', { n: one.faulty })}</p></Callout>}
        <Card title={text('importsAbout')}><About one={one} /></Card>
        <ImportRows one={one} />
      </DeskPage>
    </>
  )
}

function Progress({ one }: { one: ImportView }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const all = rowsOf(one) - one.faulty
  const done = all - one.ready
  const words = text('importsProgress', { n: format.number(done), all: format.number(all) })
  return <Callout tone="info"><p role="status">{words}</p><progress className="ad-progress" value={done} max={all} aria-label={words} /></Callout>
}

function About({ one }: { one: ImportView }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const who = (name: string | null, at: string | null) => <>{name ?? text('unknown')}{at && <> · <InstantText at={at} /></>}</>
  const counts = [['opened', one.opened], ['ready', one.ready], ['there', one.there], ['faulty', one.faulty], ['refused', one.refused]] as const
  return (
    <DescriptionList rows={[
      { key: 'rows', term: text('importsRows'), value: text('importsRowsOf', { n: format.number(rowsOf(one)) }), note: counts.filter(([, n]) => n > 0).map(([state, n]) => `${text(`importsRow.${state}`)} ${format.number(n)}`).join(text('semicolon')) },
      { key: 'author', term: text('importsAuthor'), value: who(one.authorName, one.createdAt) },
      ...(one.decidedAt ? [{ key: 'decider', term: text(one.status === 'declined' ? 'importsDecliner' : 'importsDecider'), value: who(one.deciderName, one.decidedAt) }] : []),
      ...(one.endedAt ? [{ key: 'ended', term: text('importsEnded'), value: <InstantText at={one.endedAt} /> }] : []),
      { key: 'size', term: text('importsSize'), value: format.bytes(one.size) },
      { key: 'sha', term: text('importsFileHash'), value: <code className="ad-digest">{one.sha256}</code> },
      ...(one.reportSha256 ? [{ key: 'report', term: text('importsReportHash'), value: <code className="ad-digest">{one.reportSha256}</code> }] : []),
    ]} />
  )
}
