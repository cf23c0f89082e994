import { useApi } from '@onewindow/screens/api'
import type { ControlProps } from '@onewindow/screens/event-form'
import { ComboBox } from '@onewindow/ui/combo-box'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { staffTexts } from '../texts.ts'

const MOST = 30

function useUnits(typed: string) {
  const { trpc } = useApi()
  const { language } = useLanguage()
  const { data } = useQuery({ ...trpc.staff.units.search.queryOptions({ text: typed.slice(0, 40), limit: MOST }), placeholderData: keepPreviousData })
  return (data?.rows ?? []).map(({ id, nameZh, nameEn }) => ({ value: id, label: language === 'zh' ? nameZh : nameEn, text: id }))
}

/** One organ, found by typing a part of its name. */
export function UnitControl({ name, label, value, onChange, error }: ControlProps) {
  const [typed, setTyped] = useState('')
  const options = useUnits(typed)
  return <ComboBox name={name} label={label} error={error} options={options} value={typeof value === 'string' && value !== '' ? value : null} onChange={(to) => onChange(to ?? '')} onSearch={setTyped} />
}

/** Several organs: each found by name, shown as a chip that can be taken back. */
export function UnitsControl({ name, label, value, onChange, error }: ControlProps) {
  const text = useText(staffTexts)
  const [typed, setTyped] = useState('')
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const options = useUnits(typed)
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const add = (id: string | null): void => {
    const found = options.find((option) => option.value === id)
    if (!found || chosen.includes(found.value)) return
    setNames({ ...names, [found.value]: found.label })
    onChange([...chosen, found.value])
    setTyped('')
  }
  return (
    <div className="ow-stack">
      <ComboBox key={chosen.length} name={name} label={label} hint={text('unitsHint')} error={error} options={options.filter((option) => !chosen.includes(option.value))} value={null} onChange={add} onSearch={setTyped} />
      {chosen.length > 0 && <div className="ow-chips" role="group" aria-label={label}>{chosen.map((id) => <button key={id} type="button" className="ow-chip" data-on="" aria-label={text('takeBack', { name: names[id] ?? id })} onClick={() => onChange(chosen.filter((one) => one !== id))}>{names[id] ?? id}<X aria-hidden /></button>)}</div>}
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
