import { residentIdNumber, usccNumber } from '@onewindow/identity/definition'
import { useApi } from '@onewindow/screens/api'
import { FailureNote } from '@onewindow/screens/query-view'
import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { Field } from '@onewindow/ui/field'
import { useText } from '@onewindow/ui/i18n'
import { Segmented } from '@onewindow/ui/segmented'
import { TextField } from '@onewindow/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useStatus } from '../app/session.ts'
import { staffTexts } from '../texts.ts'
import type { FoundPerson } from './window-page.tsx'

type Kind = 'idNumber' | 'phone' | 'uscc'
const plain = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** Who stands at the counter: by the exact number of the card, the phone, or the credit code. Every look is on record. */
export function FindPerson({ onFound }: { onFound: (person: FoundPerson) => void }) {
  const text = useText(staffTexts)
  const status = useStatus()
  const { trpc } = useApi()
  const [kind, setKind] = useState<Kind>('idNumber')
  const [value, setValue] = useState('')
  const [purpose, setPurpose] = useState(text('windowPurpose'))
  const [error, setError] = useState<string>()
  const find = useMutation(trpc.staff.people.find.mutationOptions({ onSuccess: (person) => { if (person) onFound(person) } }))
  const isRight = (number: string): boolean => {
    if (kind === 'phone') return /^1\d{10}$/.test(number)
    return kind === 'uscc' ? usccNumber(number).valid : residentIdNumber(number, status?.today ?? '2999-01-01').valid
  }
  const send = (): void => {
    const number = plain(value)
    if (!isRight(number)) return setError(text(`wrong.${kind}`))
    setError(undefined)
    find.mutate({ by: { kind, value: number }, purpose: purpose.trim() || text('windowPurpose') })
  }
  return (
    <Card title={text('stepWho')} className="st-narrow">
      <form className="ow-stack" onSubmit={(event) => { event.preventDefault(); send() }} noValidate>
        {find.error && <FailureNote error={find.error} />}
        {find.data === null && <Callout tone="near">{text('personUnknown')}</Callout>}
        <Field name="find-by" label={text('findBy')} group>{() => <Segmented name="find-by" label={text('findBy')} value={kind} onChange={(to) => { setKind(to as Kind); setError(undefined) }} segments={(['idNumber', 'phone', 'uscc'] as const).map((one) => ({ value: one, label: text(`by.${one}`) }))} />}</Field>
        <TextField name="find-value" label={text(`by.${kind}`)} value={value} onChange={setValue} inputMode={kind === 'phone' ? 'tel' : 'text'} autoComplete="off" maxLength={40} autoFocus error={error} hint={text(`hint.${kind}`)} />
        <TextField name="find-purpose" label={text('findPurpose')} hint={text('findPurposeHint')} value={purpose} onChange={setPurpose} maxLength={200} />
        <div><Button type="submit" kind="primary" busy={find.isPending}>{text('findPerson')}</Button></div>
      </form>
    </Card>
  )
}
