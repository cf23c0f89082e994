import type { AppRouter } from '@onewindow/api/router'
import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { DescriptionList } from '@onewindow/ui/description-list'
import type { Description } from '@onewindow/ui/description-list'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { addressOf } from '../app/address.ts'
import { roleName } from '../app/failure-text.ts'
import { adminTexts } from '../texts.ts'
import { unitKindKey } from './unit-kind.ts'

type Unit = inferRouterOutputs<AppRouter>['admin']['organisation']['get']
type Member = Unit['members'][number]

const MOST_OPEN = 1000

/** One unit: where it hangs, how it is reached, who works in it. */
export function UnitDetail({ unit }: { unit: Unit }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const format = useFormat()
  const [current, setCurrent] = useState<string>()
  const nameOf = (one: { nameZh: string; nameEn: string }) => language === 'zh' ? one.nameZh : one.nameEn
  const rows: Description[] = [
    { key: 'kind', term: text('unitKind'), value: text(unitKindKey(unit.kind)) },
    { key: 'id', term: text('unitId'), value: <code className="ow-mono">{unit.id}</code> },
    { key: 'region', term: text('region'), value: <TextLink href={addressOf('/regions', { code: unit.regionCode })}>{unit.regionCode}</TextLink> },
    ...(unit.uscc ? [{ key: 'uscc', term: text('uscc'), value: unit.uscc }] : []),
    ...(unit.phone ? [{ key: 'phone', term: text('phone'), value: unit.phone }] : []),
    ...(unit.address ? [{ key: 'address', term: text('addressOf'), value: unit.address }] : []),
    { key: 'otherName', term: text('otherName'), value: language === 'zh' ? unit.nameEn : unit.nameZh },
  ]
  const columns: Column<Member>[] = [
    { key: 'name', head: text('personName'), width: '30%', phone: 'lead', cell: (row) => <b>{row.displayName}</b> },
    { key: 'roles', head: text('personRoles'), cell: (row) => row.roles.map((role) => roleName(role, language)).join(text('joint')) },
    { key: 'open', head: text('memberOpen'), width: '8rem', align: 'end', cell: (row) => format.count(row.openCases, row.openCases >= MOST_OPEN) },
  ]
  return (
    <div className="ow-stack">
      {unit.path.length > 0 && <ol className="ow-crumbs" aria-label={text('unitPath')}>{unit.path.map((one) => <li key={one.id}><TextLink href={addressOf('/organisation', { unit: one.id })}>{nameOf(one)}</TextLink></li>)}</ol>}
      <Card title={nameOf(unit)}><DescriptionList rows={rows} /></Card>
      <Card title={text('unitMembers')} note={text('unitMembersNote')} flush>
        <DataTable
          label={text('unitMembers')} columns={columns} rows={unit.members} rowKey={(row) => row.accountId} rowLabel={(row) => row.displayName} rowHref={(row) => addressOf(`/people/${row.accountId}`)} current={current} onCurrent={setCurrent}
          empty={{ title: text('unitNobody'), text: text('unitNobodyText') }}
        />
      </Card>
    </div>
  )
}
