import { useApi } from '@onewindow/screens/api'
import { useLanguage } from '@onewindow/ui/i18n'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { roleName } from '../app/failure-text.ts'

interface PersonOption { value: string; label: string; text: string }

/** Officers to choose from, found by name; the chosen one is always among them. */
export function usePeopleOptions(chosen: string | null): { options: PersonOption[]; search: (typed: string) => void } {
  const { trpc } = useApi()
  const { language } = useLanguage()
  const [typed, search] = useState('')
  const person = useQuery({ ...trpc.admin.people.get.queryOptions({ accountId: chosen ?? '' }), enabled: chosen !== null, retry: false }).data
  const found = useQuery({ ...trpc.admin.people.list.queryOptions({ realm: 'staff', text: typed.trim().slice(0, 40), limit: 20 }), placeholderData: keepPreviousData }).data
  const options = (found?.rows ?? []).map((row): PersonOption => ({ value: row.id, label: row.displayName, text: row.grants.map(({ role, unitZh, unitEn }) => `${roleName(role, language)} ${(language === 'zh' ? unitZh : unitEn) ?? ''}`).join(' · ') }))
  const known = person && !options.some(({ value }) => value === person.id) ? [{ value: person.id, label: person.displayName, text: person.username ?? '' }] : []
  return { options: [...known, ...options], search }
}
