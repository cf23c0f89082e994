import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { CardList } from '@onewindow/ui/card'
import { Empty } from '@onewindow/ui/empty'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { adminTexts } from '../texts.ts'
import { unitKindKey } from './unit-kind.ts'

/** Units found by name or id, upper regions first. */
export function UnitHits({ typed, current, onChoose }: { typed: string; current: string | undefined; onChoose: (unitId: string) => void }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc } = useApi()
  const found = useQuery({ ...trpc.admin.organisation.search.queryOptions({ text: typed.slice(0, 40), limit: 50 }), placeholderData: keepPreviousData })
  return (
    <QueryView query={found} lines={6}>{({ rows, after }) => rows.length === 0 ? <Empty title={text('unitNotFound')} text={text('unitNotFoundText')} /> : (
      <>
        <CardList label={text('unitSearch')} rows={rows.map((unit) => ({ key: unit.id, title: language === 'zh' ? unit.nameZh : unit.nameEn, text: `${text(unitKindKey(unit.kind))} · ${unit.regionCode}`, onPress: () => onChoose(unit.id), ...(unit.id === current ? { tone: 'info' as const } : {}) }))} />
        {after && <p className="ow-small ow-hint">{text('unitNarrow')}</p>}
      </>
    )}</QueryView>
  )
}
