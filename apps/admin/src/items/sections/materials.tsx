import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { useText } from '@onewindow/ui/i18n'
import { useApi } from '@onewindow/screens/api'
import { useLanguage } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { IdCard, Network, Upload, WandSparkles } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { adminTexts } from '../../texts.ts'
import { useNameOf } from '../catalogue-words.ts'
import type { ItemAnswer, ItemContent } from '../item-view.ts'

type Material = ItemContent['materials'][number]

const sourceIcons: Record<Material['source'], LucideIcon> = { applicant: Upload, licence_reuse: IdCard, data_sharing: Network, generated: WandSparkles }

/** What has to be brought, and where it comes from: what the state holds is not asked for. */
export function MaterialsSection({ item: { shown } }: { item: ItemAnswer }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const nameOf = useNameOf()
  const { trpc } = useApi()
  const [current, setCurrent] = useState<string>()
  const { content } = shown
  // The guide in force has its conditions in words; an older version shows the remark as it was entered.
  const guide = useQuery({ ...trpc.public.catalogue.guide.queryOptions({ slug: content.slug }), staleTime: 300_000, retry: false }).data
  const conditionOf = (key: string) => (guide?.versionId === shown.versionId ? guide.materials.find((one) => one.key === key)?.condition?.[language] : undefined)
  const exceptions = (row: Material) => [row.deferrable && text('materialDeferrable'), row.commitmentReplaceable && text('materialCommitment'), row.originals > 0 && text('materialOriginals', { n: row.originals })].filter(Boolean).join(text('joint'))
  const columns: Column<Material>[] = [
    { key: 'name', head: text('materialName'), width: '34%', phone: 'lead', cell: (row) => <span className="ow-cell-two"><b>{nameOf(row)}</b><small><code className="ow-mono">{row.key}</code></small></span> },
    { key: 'source', head: text('materialSource'), width: '9rem', cell: (row) => { const Icon = sourceIcons[row.source]; return <span className="ad-icon-text"><Icon aria-hidden />{text(`source.${row.source}`)}</span> } },
    { key: 'requirement', head: text('materialRequirement'), cell: (row) => <span className="ow-cell-two"><span>{text(`requirement.${row.requirement}`)}</span>{row.requirement === 'conditional' && <small className="ad-wrap">{conditionOf(row.key)}</small>}</span> },
    { key: 'exceptions', head: text('materialExceptions'), width: '10rem', cell: (row) => <span className="ad-wrap">{exceptions(row)}</span> },
  ]
  return <Card flush><DataTable label={text('section.materials')} columns={columns} rows={content.materials} rowKey={(row) => row.key} rowLabel={(row) => nameOf(row)} current={current} onCurrent={setCurrent} empty={{ title: text('none') }} /></Card>
}
