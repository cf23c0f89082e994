import { useApi } from '@onewindow/screens/api'
import type { ControlProps } from '@onewindow/screens/event-form'
import { ComboBox } from '@onewindow/ui/combo-box'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Picked } from '../app/picked.tsx'
import { staffTexts } from '../texts.ts'

const MOST = 30

/** Units by what is typed, and the chosen one by its id, so that it is shown by name before anything is typed. */
function useUnits(typed: string, chosen = '') {
  const { trpc } = useApi()
  const { language } = useLanguage()
  const found = useQuery({ ...trpc.staff.units.search.queryOptions({ text: typed.slice(0, 40), limit: MOST }), placeholderData: keepPreviousData })
  const own = useQuery({ ...trpc.staff.units.search.queryOptions({ text: chosen.slice(0, 40), limit: 1 }), enabled: chosen !== '' })
  const rows = new Map([...(chosen === '' ? [] : own.data?.rows ?? []), ...(found.data?.rows ?? [])].map((unit) => [unit.id, unit]))
  return [...rows.values()].map(({ id, nameZh, nameEn }) => ({ value: id, label: language === 'zh' ? nameZh : nameEn, text: id }))
}

/** Names of units by their ids, also of those a form came with. */
function useUnitNames(ids: readonly string[]): (id: string) => string {
  const { trpc } = useApi()
  const { language } = useLanguage()
  const found = useQueries({ queries: ids.map((id) => ({ ...trpc.staff.units.search.queryOptions({ text: id.slice(0, 40), limit: 1 }), staleTime: Infinity })) })
  const names = new Map(found.flatMap(({ data }) => data?.rows ?? []).map(({ id, nameZh, nameEn }) => [id, language === 'zh' ? nameZh : nameEn]))
  return (id) => names.get(id) ?? id
}

/** One organ, found by typing a part of its name. */
export function UnitControl({ name, label, value, onChange, error, required }: ControlProps) {
  const [typed, setTyped] = useState('')
  const options = useUnits(typed, typeof value === 'string' ? value : '')
  return <ComboBox name={name} label={label} error={error} optional={!required} options={options} value={typeof value === 'string' && value !== '' ? value : null} onChange={(to) => onChange(to ?? '')} onSearch={setTyped} />
}

/** Several organs: each found by name, shown as a chip that can be taken back. */
export function UnitsControl({ name, label, value, onChange, error }: ControlProps) {
  const text = useText(staffTexts)
  const [typed, setTyped] = useState('')
  const options = useUnits(typed)
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const nameOf = useUnitNames(chosen)
  const add = (id: string | null): void => {
    if (!id || chosen.includes(id)) return
    onChange([...chosen, id])
    setTyped('')
  }
  return (
    <div className="ow-stack">
      <ComboBox key={chosen.length} name={name} label={label} hint={text('unitsHint')} error={error} options={options.filter((option) => !chosen.includes(option.value))} value={null} onChange={add} onSearch={setTyped} />
      <Picked label={label} picked={chosen.map((id) => ({ key: id, label: nameOf(id) }))} onTakeBack={(id) => onChange(chosen.filter((one) => one !== id))} />
    </div>
  )
}

/** A colleague of the unit, least busy first. `called`: only colleagues of this name where there are any. */
export function ColleagueControl({ unitId, called, name, label, value, onChange, error }: ControlProps & { unitId: string; called?: string | undefined }) {
  const text = useText(staffTexts)
  const { trpc } = useApi()
  const { data } = useQuery(trpc.staff.units.colleagues.queryOptions({ unitId }))
  const sameName = (data ?? []).filter(({ displayName }) => displayName === called)
  const options = (sameName.length > 0 ? sameName : data ?? []).map(({ accountId, displayName, openCases }) => ({ value: accountId, label: displayName, text: text('openCases', { n: openCases }) }))
  return <ComboBox name={name} label={label} error={error} options={options} value={typeof value === 'string' && value !== '' ? value : null} onChange={(to) => onChange(to ?? '')} />
}

/** Several colleagues of the unit, each shown as a chip that can be taken back. */
export function ColleaguesControl({ unitId, name, label, value, onChange, error }: ControlProps & { unitId: string }) {
  const text = useText(staffTexts)
  const { trpc } = useApi()
  const { data } = useQuery(trpc.staff.units.colleagues.queryOptions({ unitId }))
  const chosen = Array.isArray(value) ? (value as string[]).filter((id) => id !== '') : []
  const nameOf = (id: string): string => data?.find(({ accountId }) => accountId === id)?.displayName ?? id
  const options = (data ?? []).filter(({ accountId }) => !chosen.includes(accountId)).map(({ accountId, displayName, openCases }) => ({ value: accountId, label: displayName, text: text('openCases', { n: openCases }) }))
  return (
    <div className="ow-stack">
      <ComboBox key={chosen.length} name={name} label={label} error={error} options={options} value={null} onChange={(id) => { if (id) onChange([...chosen, id]) }} />
      <Picked label={label} picked={chosen.map((id) => ({ key: id, label: nameOf(id) }))} onTakeBack={(id) => onChange(chosen.filter((one) => one !== id))} />
    </div>
  )
}
