import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import { addressOf } from '../../app/address.ts'
import { adminTexts } from '../../texts.ts'
import { limitText } from '../amounts.ts'
import { useCatalogueWord } from '../catalogue-words.ts'
import type { ItemAnswer } from '../item-view.ts'

type Offer = ItemAnswer['shown']['offers'][number]

/** The organs that carry it out (实施清单): the same item, each in its place. */
export function OrgansSection({ item: { shown: { offers } } }: { item: ItemAnswer }) {
  const text = useText(adminTexts)
  const word = useCatalogueWord()
  const columns: Column<Offer>[] = [
    { key: 'organ', head: text('organName'), width: '40%', phone: 'lead', cell: (row) => <span className="ow-cell-two"><b><TextLink href={addressOf('/organisation', { unit: row.unitId })}>{row.organ}</TextLink></b><small>{row.organUscc}</small></span> },
    { key: 'region', head: text('region'), cell: (row) => <span className="ow-cell-two"><span>{row.regionName}</span><small>{word(`level.${row.level}`)} · {row.regionCode}</small></span> },
    { key: 'promised', head: text('limitPromised'), width: '9rem', cell: (row) => row.promised ? limitText(row.promised, text) : text('asBasic') },
    { key: 'code', head: text('implementationCode'), cell: (row) => <code className="ow-mono ow-small ad-wrap">{row.implementationCode}</code> },
  ]
  return <Card flush><DataTable label={text('section.organs')} columns={columns} rows={offers} rowKey={(row) => row.id} rowLabel={(row) => row.organ} empty={{ title: text('organsNone'), text: text('organsNoneText') }} /></Card>
}
