import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { useText } from '@onewindow/ui/i18n'
import { adminTexts } from '../../texts.ts'
import { limitText } from '../amounts.ts'
import { useCatalogueWord, useNameOf } from '../catalogue-words.ts'
import type { ItemAnswer, ItemContent } from '../item-view.ts'

type Stage = ItemContent['reviewChain'][number]
type Procedure = ItemContent['specialProcedures'][number]

/** The review chain in order, and the special procedures of 行政许可法 第四十五条 with what they do to the clock. */
export function StepsSection({ item: { shown: { content } } }: { item: ItemAnswer }) {
  const text = useText(adminTexts)
  const word = useCatalogueWord()
  const nameOf = useNameOf()
  const stages: Column<Stage>[] = [
    { key: 'name', head: text('stageName'), phone: 'lead', cell: (row) => <b>{row.seq}. {nameOf(row)}</b> }, { key: 'role', head: text('stageRole'), width: '9rem', cell: (row) => text(`chainRole.${row.role}`) },
    { key: 'people', head: text('stagePeople'), width: '7rem', cell: (row) => text('peopleAtLeast', { n: row.minOfficers }) }, { key: 'days', head: text('stageDays'), width: '8rem', cell: (row) => row.maxWorkdays === undefined ? text('none') : text('length.workday', { n: row.maxWorkdays }) },
  ]
  const procedures: Column<Procedure>[] = [
    { key: 'name', head: text('procedureName'), phone: 'lead', cell: (row) => <b>{word(`procedure.${row.type}`)}</b> }, { key: 'must', head: text('procedureMust'), width: '7rem', cell: (row) => text(row.mandatory ? 'requirement.required' : 'whereNeeded') },
    { key: 'clock', head: text('procedureClock'), width: '10rem', cell: (row) => text(row.suspendsClock ? 'clockStops' : 'clockRuns') }, { key: 'longest', head: text('procedureLongest'), width: '8rem', cell: (row) => row.maxDuration ? limitText(row.maxDuration, text) : text('none') },
  ]
  return (
    <>
      <Card flush><DataTable label={text('section.steps')} columns={stages} rows={content.reviewChain} rowKey={(row) => String(row.seq)} rowLabel={(row) => nameOf(row)} empty={{ title: text('none') }} /></Card>
      <Card title={text('procedures')} flush><DataTable label={text('procedures')} columns={procedures} rows={content.specialProcedures} rowKey={(row) => row.type} rowLabel={(row) => word(`procedure.${row.type}`)} empty={{ title: text('proceduresNone') }} /></Card>
    </>
  )
}
