import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { StatusTag } from '@onewindow/ui/status-tag'
import { useState } from 'react'
import { addressOf } from '../../app/address.ts'
import { adminTexts } from '../../texts.ts'
import type { ItemAnswer } from '../item-view.ts'
import { VersionWork } from '../version-work.tsx'

type Version = ItemAnswer['versions'][number]

/** Every version; cases go on under the one they began with. */
export function VersionsSection({ item }: { item: ItemAnswer }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const [current, setCurrent] = useState(item.shown.versionId)
  const day = (at: string | null) => (at === null ? '' : format.dayPlain(format.dayOf(at)))
  const columns: Column<Version>[] = [
    { key: 'version', head: text('version'), width: '10rem', phone: 'lead', cell: (row) => <span className="ow-row"><b>v{row.version}</b><StatusTag role={row.status === 'published' ? 'done' : 'waiting'}>{text.find(`itemStatus.${row.status}`) ?? row.status}</StatusTag></span> },
    { key: 'days', head: text('versionDays'), cell: (row) => row.effectiveFrom === null ? '' : text('fromTo', { from: day(row.effectiveFrom), to: row.effectiveTo ? day(row.effectiveTo) : text('openEnd') }) },
    { key: 'who', head: text('versionWhoHead'), cell: (row) => text('versionWho', { author: row.author === 'system' ? text('system') : row.author, confirmer: row.confirmer === null ? text('versionNobodyYet') : row.confirmer === 'system' ? text('system') : row.confirmer }) },
    { key: 'open', head: text('itemOpen'), width: '6rem', align: 'end', cell: (row) => format.count(row.open, row.open >= 1000) },
    { key: 'hash', head: text('contentHash'), width: '9rem', cell: (row) => <code className="ow-mono" title={row.contentHash}>{row.contentHash.slice(0, 12)}</code> },
  ]
  return <div className="ow-stack"><VersionWork slug={item.slug} version={item.shown.version} /><Card flush><DataTable label={text('section.versions')} columns={columns} rows={item.versions} rowKey={(row) => row.id} rowLabel={(row) => `v${row.version}`} rowHref={(row) => addressOf(`/items/${item.slug}`, { section: 'versions', version: row.version })} current={current} onCurrent={setCurrent} empty={{ title: text('none') }} /></Card></div>
}
