import { dayTyped } from '@onewindow/calendar/day-typed'
import { useApi } from '@onewindow/screens/api'
import { ComboBox } from '@onewindow/ui/combo-box'
import { DateField } from '@onewindow/ui/date-field'
import { FilterChips } from '@onewindow/ui/filter-chips'
import type { FilterChip } from '@onewindow/ui/filter-chips'
import { Button } from '@onewindow/ui/button'
import { Dialog } from '@onewindow/ui/dialog'
import { TextField } from '@onewindow/ui/text-field'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { usePeopleOptions } from '../people/people-options.ts'
import { adminTexts } from '../texts.ts'
import { useActionName } from './action-name.ts'
import type { AuditFilters } from './audit-page.tsx'

interface BarProps { filters: AuditFilters; change: (part: Partial<AuditFilters>) => void }

const accountIn = (actor: string | undefined): string | null => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(actor ?? '')?.[0] ?? null

/** The search in force as chips, and a window to make it narrower. */
export function AuditFiltersBar({ filters, change }: BarProps) {
  const text = useText(adminTexts)
  const format = useFormat()
  const nameOf = useActionName()
  const [open, setOpen] = useState(false)
  const { actor, action, subject, from, to } = filters
  const person = usePeopleOptions(accountIn(actor)).options.find(({ value }) => value === accountIn(actor))
  const chips: FilterChip[] = []
  if (actor) chips.push({ key: 'actor', label: person?.label ?? (actor === 'system' ? text('system') : shortened(actor)), onRemove: () => change({ actor: undefined }) })
  if (action) chips.push({ key: 'action', label: nameOf(action), onRemove: () => change({ action: undefined }) })
  if (subject) chips.push({ key: 'subject', label: shortened(subject), onRemove: () => change({ subject: undefined }) })
  if (from || to) chips.push({ key: 'days', label: text('fromTo', { from: from ? format.dayPlain(from) : text('logBeginning'), to: to ? format.dayPlain(to) : text('openEnd') }), onRemove: () => change({ from: undefined, to: undefined }) })
  return (
    <>
      <FilterChips chips={chips} onClear={() => change({ actor: undefined, action: undefined, subject: undefined, from: undefined, to: undefined })}>
        <button type="button" className="ow-chip" onClick={() => setOpen(true)}><SlidersHorizontal aria-hidden />{text('filter')}</button>
      </FilterChips>
      <Dialog open={open} onClose={() => setOpen(false)} size="large" title={text('auditFilter')}><FilterForm filters={filters} onApply={(part) => { change(part); setOpen(false) }} onClose={() => setOpen(false)} /></Dialog>
    </>
  )
}

/** Ids are long; their ends tell them apart. */
const shortened = (id: string): string => id.length > 18 ? `…${id.slice(-12)}` : id

function FilterForm({ filters, onApply, onClose }: { filters: AuditFilters; onApply: (part: Partial<AuditFilters>) => void; onClose: () => void }) {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const nameOf = useActionName()
  const [person, setPerson] = useState(accountIn(filters.actor))
  const [action, setAction] = useState(filters.action ?? null)
  const [subject, setSubject] = useState(filters.subject ?? '')
  const [from, setFrom] = useState(filters.from ?? '')
  const [to, setTo] = useState(filters.to ?? '')
  const people = usePeopleOptions(person)
  const actions = useQuery({ ...trpc.admin.audit.actions.queryOptions(), staleTime: 60_000 }).data ?? []
  const wrong = { from: from !== '' && !dayTyped(from), to: to !== '' && !dayTyped(to) }
  const apply = () => {
    if (wrong.from || wrong.to) return
    onApply({ actor: person === null ? (filters.actor && accountIn(filters.actor) === null ? filters.actor : undefined) : `account:${person}`, action: action ?? undefined, subject: subject.trim() || undefined, from: dayTyped(from) ?? undefined, to: dayTyped(to) ?? undefined })
  }
  return (
    <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); apply() }}>
      <ComboBox name="actor" label={text('auditActor')} optional options={people.options} value={person} onChange={setPerson} onSearch={people.search} />
      <ComboBox name="action" label={text('auditAction')} optional options={actions.map((one) => ({ value: one, label: nameOf(one), text: one }))} value={action} onChange={setAction} />
      <TextField name="subject" label={text('auditSubject')} optional hint={text('auditSubjectHint')} value={subject} onChange={setSubject} maxLength={200} />
      <div className="ad-pair">
        <DateField name="from" label={text('dayFrom')} optional value={from} onChange={setFrom} error={wrong.from ? text('dayNotUnderstood') : undefined} />
        <DateField name="to" label={text('dayTo')} optional value={to} onChange={setTo} error={wrong.to ? text('dayNotUnderstood') : undefined} />
      </div>
      <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button kind="primary" type="submit">{text('applyFilter')}</Button></div>
    </form>
  )
}
