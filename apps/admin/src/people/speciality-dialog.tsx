import { dayTyped } from '@onewindow/calendar/day-typed'
import { specialities } from '@onewindow/identity/definition'
import type { Speciality } from '@onewindow/identity/definition'
import { useApi } from '@onewindow/screens/api'
import { Button } from '@onewindow/ui/button'
import { DateField } from '@onewindow/ui/date-field'
import { Dialog } from '@onewindow/ui/dialog'
import { ErrorSummary } from '@onewindow/ui/error-summary'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { usePlatform } from '../app/frame.tsx'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'
import type { PersonDetail } from './person-page.tsx'

/** A draw is asked about it later: one character is no basis. */
const LEAST_BASIS = 2

interface SpecialityDialogProps { person: PersonDetail; open: boolean; onClose: () => void }

/** Enters what an inspector is trained in, from one day to another, and on what basis. */
export function SpecialityDialog({ person, open, onClose }: SpecialityDialogProps) {
  const text = useText(adminTexts)
  return <Dialog open={open} onClose={onClose} title={text('specialityOf', { name: person.displayName })}><SpecialityForm person={person} onClose={onClose} /></Dialog>
}

function SpecialityForm({ person, onClose }: Omit<SpecialityDialogProps, 'open'>) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc, queryClient } = useApi()
  const today = usePlatform()?.today ?? ''
  const [speciality, setSpeciality] = useState<Speciality | null>(null)
  const [basis, setBasis] = useState('')
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState('')
  const [tried, setTried] = useState(false)
  const enter = useMutation(trpc.admin.people.enterSpeciality.mutationOptions({ onSuccess: () => { toast(text('specialityEntered')); onClose(); return queryClient.invalidateQueries() } }))
  const problems = !tried ? [] : [
    ...(speciality ? [] : [{ name: 'speciality', sentence: text('specialityNeeded') }]), ...(basis.trim().length >= LEAST_BASIS ? [] : [{ name: 'specialityBasis', sentence: text('specialityBasisNeeded') }]),
    ...(dayTyped(from) ? [] : [{ name: 'specialityFrom', sentence: text('dayNeeded') }]), ...(to === '' || dayTyped(to) ? [] : [{ name: 'specialityUntil', sentence: text('dayNotUnderstood') }]),
  ]
  const errorOf = (name: string) => problems.find((problem) => problem.name === name)?.sentence
  const submit = () => {
    setTried(true)
    const [validFrom, validTo] = [dayTyped(from), to === '' ? null : dayTyped(to)]
    if (!speciality || basis.trim().length < LEAST_BASIS || !validFrom || (to !== '' && validTo === null)) return
    enter.mutate({ accountId: person.id, speciality, basis: basis.trim(), validFrom, validTo })
  }
  return (
    <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <p>{text('specialityText')}</p>
      <ErrorSummary problems={problems} />
      {enter.isError && <Refused error={enter.error} />}
      <NativeSelect name="speciality" label={text('speciality')} options={specialities.map((one) => ({ value: one.code, label: one[language] }))} value={speciality} onChange={(value) => setSpeciality(value as Speciality)} placeholder={text('specialityNeeded')} error={errorOf('speciality')} />
      <TextField name="specialityBasis" label={text('specialityBasis')} hint={text('specialityBasisHint')} value={basis} onChange={setBasis} maxLength={300} error={errorOf('specialityBasis')} />
      <DateField name="specialityFrom" label={text('specialityFrom')} value={from} onChange={setFrom} error={errorOf('specialityFrom')} />
      <DateField name="specialityUntil" label={text('specialityUntil')} optional hint={text('specialityUntilHint')} value={to} onChange={setTo} error={errorOf('specialityUntil')} />
      <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button kind="primary" type="submit" busy={enter.isPending}>{text('specialityEnter')}</Button></div>
    </form>
  )
}
