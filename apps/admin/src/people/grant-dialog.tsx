import { dayTyped } from '@onewindow/calendar/day-typed'
import { roles } from '@onewindow/identity/definition'
import type { RoleId } from '@onewindow/identity/definition'
import { useApi } from '@onewindow/screens/api'
import { Button } from '@onewindow/ui/button'
import { DateField } from '@onewindow/ui/date-field'
import { Dialog } from '@onewindow/ui/dialog'
import { ErrorSummary } from '@onewindow/ui/error-summary'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { TextArea } from '@onewindow/ui/text-area'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { usePlatform } from '../app/frame.tsx'
import { Refused } from '../app/refused.tsx'
import { UnitField } from '../organisation/unit-field.tsx'
import { adminTexts } from '../texts.ts'
import type { PersonDetail } from './person-page.tsx'

/** A grant and its end are read again years later: a word or two is no reason. */
export const LEAST_REASON = 5

interface GrantDialogProps { person: PersonDetail; open: boolean; onClose: () => void }

/** Gives a role in a unit from one day to another. Conflicts (three administrators are three persons) come back as sentences. */
export function GrantDialog({ person, open, onClose }: GrantDialogProps) {
  const text = useText(adminTexts)
  return <Dialog open={open} onClose={onClose} size="large" title={text('grantTo', { name: person.displayName })}><GrantForm person={person} onClose={onClose} /></Dialog>
}

function GrantForm({ person, onClose }: Omit<GrantDialogProps, 'open'>) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc, queryClient } = useApi()
  const today = usePlatform()?.today ?? ''
  const [role, setRole] = useState<RoleId | null>(null)
  const [unitId, setUnitId] = useState<string | null>(person.grants.find(({ inForce }) => inForce)?.unitId ?? null)
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const grant = useMutation(trpc.admin.roles.grant.mutationOptions({ onSuccess: () => { toast(text('granted')); onClose(); return queryClient.invalidateQueries() } }))
  const problems = !tried ? [] : [
    ...(role ? [] : [{ name: 'grantRole', sentence: text('roleNeeded') }]), ...(unitId ? [] : [{ name: 'grantUnit', sentence: text('unitNeeded') }]),
    ...(dayTyped(from) ? [] : [{ name: 'grantFrom', sentence: text('dayNeeded') }]), ...(to === '' || dayTyped(to) ? [] : [{ name: 'grantTo', sentence: text('dayNotUnderstood') }]),
    ...(reason.trim().length >= LEAST_REASON ? [] : [{ name: 'grantReason', sentence: text('reasonNeeded', { n: LEAST_REASON }) }]),
  ]
  const errorOf = (name: string) => problems.find((problem) => problem.name === name)?.sentence
  const submit = () => {
    setTried(true)
    const validFrom = dayTyped(from)
    const validTo = to === '' ? undefined : dayTyped(to)
    if (!role || !unitId || !validFrom || validTo === null || reason.trim().length < LEAST_REASON) return
    grant.mutate({ accountId: person.id, role, unitId, validFrom, reason: reason.trim(), ...(validTo ? { validTo } : {}) })
  }
  return (
    <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <p>{text('grantText')}</p>
      <ErrorSummary problems={problems} />
      {grant.isError && <Refused error={grant.error} />}
      <NativeSelect name="grantRole" label={text('role')} options={roles.filter(({ realm }) => realm === person.realm).map((one) => ({ value: one.id, label: one[language] }))} value={role} onChange={(value) => setRole(value as RoleId)} error={errorOf('grantRole')} />
      <UnitField name="grantUnit" label={text('unit')} value={unitId} onChange={setUnitId} error={errorOf('grantUnit')} />
      <div className="ad-pair">
        <DateField name="grantFrom" label={text('grantFrom')} value={from} onChange={setFrom} error={errorOf('grantFrom')} />
        <DateField name="grantTo" label={text('grantUntil')} optional hint={text('grantUntilHint')} value={to} onChange={setTo} error={errorOf('grantTo')} />
      </div>
      <TextArea name="grantReason" label={text('reason')} hint={text('grantReasonHint')} value={reason} onChange={setReason} maxLength={500} error={errorOf('grantReason')} />
      <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button kind="primary" type="submit" busy={grant.isPending}>{text('grantRole')}</Button></div>
    </form>
  )
}
