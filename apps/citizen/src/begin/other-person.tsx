import type { ControlProps } from '@onewindow/screens/event-form'
import { useApi } from '@onewindow/screens/api'
import { FailureNote } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { beginTexts } from './texts.ts'

/** Somebody else, found by name and number together; nobody leafs through people. */
export function OtherPersonControl({ name: field, error, value, onChange }: ControlProps) {
  const { trpc } = useApi()
  const text = useText(beginTexts)
  const [name, setName] = useState('')
  const [idNumber, setIdNumber] = useState('')
  const search = useMutation({ ...trpc.citizen.me.findOther.mutationOptions(), onSuccess: (found) => found && onChange(found) })
  const found = value as { partyId?: string; name?: string } | null
  return (
    <fieldset className="ow-event-group" id={field}>
      <legend>{text('representative')}</legend>
      <TextField name={`${field}.name`} label={text('otherName')} value={name} onChange={setName} error={error} autoComplete="off" />
      <TextField name={`${field}.partyId`} label={text('otherNumber')} hint={text('otherHint')} value={idNumber} onChange={setIdNumber} maxLength={18} autoComplete="off" />
      <Button
        icon={<Search aria-hidden />}
        busy={search.isPending}
        onClick={() => search.mutate({ name: name.trim(), idNumber: idNumber.trim() })}
      >
        {text('find')}
      </Button>
      {search.error && <FailureNote error={search.error} />}
      <p role="status">{found?.partyId ? text('found', { name: found.name ?? '' }) : search.data === null ? text('notFound') : ''}</p>
    </fieldset>
  )
}
