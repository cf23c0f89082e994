import { useApi } from '@onewindow/screens/api'
import { ComboBox } from '@onewindow/ui/combo-box'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { adminTexts } from '../texts.ts'

interface UnitFieldProps { name: string; label: string; hint?: string; value: string | null; onChange: (unitId: string | null) => void; error?: string | undefined; optional?: boolean }

/** A unit, found by typing part of its name. */
export function UnitField({ value, onChange, ...frame }: UnitFieldProps) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc } = useApi()
  const [typed, setTyped] = useState('')
  const chosen = useQuery({ ...trpc.admin.organisation.get.queryOptions({ unitId: value ?? '' }), enabled: value !== null })
  const nameOf = (unit: { nameZh: string; nameEn: string }) => language === 'zh' ? unit.nameZh : unit.nameEn
  const wanted = chosen.data && typed === nameOf(chosen.data) ? '' : typed
  const found = useQuery({ ...trpc.admin.organisation.search.queryOptions({ text: wanted.slice(0, 40), limit: 20 }), placeholderData: keepPreviousData })
  const options = (found.data?.rows ?? []).map((unit) => ({ value: unit.id, label: nameOf(unit), text: unit.regionCode }))
  const known = chosen.data && !options.some((option) => option.value === chosen.data.id) ? [{ value: chosen.data.id, label: nameOf(chosen.data), text: chosen.data.regionCode }] : []
  return <ComboBox {...frame} placeholder={text('unitPlaceholder')} options={[...known, ...options]} value={value} onChange={onChange} onSearch={setTyped} />
}
