import { dayTyped } from '@onewindow/calendar/day-typed'
import { INTEREST_KINDS, usccNumber } from '@onewindow/identity/definition'
import type { InterestKind } from '@onewindow/identity/definition'
import { useApi } from '@onewindow/screens/api'
import { refusalOf } from '@onewindow/screens/refusals'
import { Button } from '@onewindow/ui/button'
import { DateField } from '@onewindow/ui/date-field'
import { Dialog } from '@onewindow/ui/dialog'
import { ErrorSummary } from '@onewindow/ui/error-summary'
import { useText } from '@onewindow/ui/i18n'
import { RadioCards } from '@onewindow/ui/radio-cards'
import { TextArea } from '@onewindow/ui/text-area'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFailureText } from '../app/failure-text.ts'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'
import type { PersonDetail } from './person-page.tsx'

/** What is declared is read again when somebody asks for recusal: one character is no note. */
const LEAST_NOTE = 2

interface InterestDialogProps { person: PersonDetail; open: boolean; onClose: () => void }

/** Enters an interest an officer declared: with whom, of what kind, until when. Earlier work names the day of leaving. */
export function InterestDialog({ person, open, onClose }: InterestDialogProps) {
  const text = useText(adminTexts)
  return <Dialog open={open} onClose={onClose} title={text('interestOf', { name: person.displayName })}><InterestForm person={person} onClose={onClose} /></Dialog>
}

function InterestForm({ person, onClose }: Omit<InterestDialogProps, 'open'>) {
  const text = useText(adminTexts)
  const say = useFailureText()
  const { trpc, queryClient } = useApi()
  const [uscc, setUscc] = useState('')
  const [kind, setKind] = useState<InterestKind | null>(null)
  const [ended, setEnded] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const declare = useMutation(trpc.admin.people.declareInterest.mutationOptions({ onSuccess: () => { toast(text('interestDeclared')); onClose(); return queryClient.invalidateQueries() } }))
  const code = uscc.trim().toUpperCase()
  const endedOn = ended === '' ? null : dayTyped(ended)
  // A code nobody has is wrong where it was typed, until another is typed.
  const isUnknown = refusalOf(declare.error)?.code === 'party.unknown'
  const problems = !tried ? [] : [
    ...(usccNumber(code).valid ? isUnknown ? [{ name: 'interestUscc', sentence: say(declare.error) }] : [] : [{ name: 'interestUscc', sentence: text('usccNeeded') }]), ...(kind ? [] : [{ name: 'interestKind', sentence: text('interestKindNeeded') }]),
    ...(ended !== '' && endedOn === null ? [{ name: 'interestUntil', sentence: text('dayNotUnderstood') }] : kind === 'formerEmployment' && ended === '' ? [{ name: 'interestUntil', sentence: text('dayNeeded') }] : []),
    ...(note.trim().length >= LEAST_NOTE ? [] : [{ name: 'interestNote', sentence: text('interestNoteNeeded') }]),
  ]
  const errorOf = (name: string) => problems.find((problem) => problem.name === name)?.sentence
  const submit = () => {
    setTried(true)
    if (!usccNumber(code).valid || !kind || (ended !== '' && endedOn === null) || (kind === 'formerEmployment' && ended === '') || note.trim().length < LEAST_NOTE) return
    declare.mutate({ accountId: person.id, uscc: code, kind, note: note.trim(), endedOn })
  }
  return (
    <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <p>{text('interestText')}</p>
      <ErrorSummary problems={problems} />
      {declare.isError && !isUnknown && <Refused error={declare.error} />}
      <TextField name="interestUscc" label={text('interestUscc')} value={uscc} onChange={(to) => { setUscc(to); if (isUnknown) declare.reset() }} error={errorOf('interestUscc')} />
      <RadioCards name="interestKind" label={text('interestKind')} choices={INTEREST_KINDS.map((one) => ({ value: one, label: text(`interest.${one}`) }))} value={kind} onChange={(value) => setKind(value as InterestKind)} error={errorOf('interestKind')} />
      <DateField name="interestUntil" label={text('interestUntil')} optional={kind !== 'formerEmployment'} hint={text('interestUntilHint')} value={ended} onChange={setEnded} error={errorOf('interestUntil')} />
      <TextArea name="interestNote" label={text('interestNote')} value={note} onChange={setNote} maxLength={300} error={errorOf('interestNote')} />
      <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button kind="primary" type="submit" busy={declare.isPending}>{text('interestDeclare')}</Button></div>
    </form>
  )
}
