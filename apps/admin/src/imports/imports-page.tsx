import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { Pager } from '@onewindow/ui/pager'
import { StatusTag } from '@onewindow/ui/status-tag'
import { InstantText } from '@onewindow/ui/when'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { addressOf } from '../app/address.ts'
import { useSession } from '../app/session.ts'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import { BringDialog } from './bring-dialog.tsx'
import { roleOfStatus, rowsOf, type ImportView } from './import-view.ts'

export interface ImportFilters extends Record<string, unknown> { after?: string | undefined }

/** Files for the registers of firms and equipment: who brought them, how far they are. The administrator brings one. */
export function ImportsPage() {
  const text = useText(adminTexts)
  const format = useFormat()
  const { trpc } = useApi()
  const { filters: { after: from } } = useFilters<ImportFilters>()
  const imports = useQuery({ ...trpc.admin.imports.list.queryOptions({ limit: 30, after: from ?? null }), placeholderData: keepPreviousData })
  const [current, setCurrent] = useState<string>()
  const [bringing, setBringing] = useState(false)
  const mayBring = useSession().grants.some(({ role }) => role === 'administrator')
  const columns: Column<ImportView>[] = [
    { key: 'file', head: text('importsFile'), phone: 'lead', cell: (row) => <span className="ow-cell-two"><b>{row.fileName}</b><small>{text(`importsKind.${row.kind}`)}</small></span> },
    { key: 'rows', head: text('importsRows'), width: '14rem', cell: (row) => <span className="ow-cell-two"><span>{text('importsRowsOf', { n: format.number(rowsOf(row)) })}</span><small>{text('importsCounts', { ready: format.number(row.ready + row.opened), there: format.number(row.there), faulty: format.number(row.faulty + row.refused) })}</small></span> },
    { key: 'who', head: text('importsAuthor'), width: '11rem', cell: (row) => <span className="ow-cell-two"><span>{row.authorName ?? text('unknown')}</span><small><InstantText at={row.createdAt} form="short" /></small></span> },
    { key: 'status', head: text('messageStatus'), width: '8rem', cell: (row) => <StatusTag role={roleOfStatus[row.status]}>{text(`importsStatus.${row.status}`)}</StatusTag> },
  ]
  return (
    <>
      <DeskHead title={text('page.imports')} text={text('importsText')} actions={mayBring && <Button kind="primary" icon={<Upload aria-hidden />} onClick={() => setBringing(true)}>{text('importsBring')}</Button>} />
      <DeskPage>
        <QueryView query={imports} lines={8} shape="row">{({ rows, after }) => (
          <>
            <DataTable label={text('page.imports')} columns={columns} rows={rows} rowKey={(row) => row.id} rowLabel={(row) => row.fileName} rowHref={(row) => addressOf(`/imports/${row.id}`)} current={current} onCurrent={setCurrent} empty={{ title: text('importsEmpty'), text: text('importsEmptyText') }} />
            <Pager next={after ? addressOf('/imports', { after }) : undefined} previous={from ? addressOf('/imports') : undefined} />
          </>
        )}</QueryView>
      </DeskPage>
      {bringing && <BringDialog onClose={() => setBringing(false)} />}
    </>
  )
}
