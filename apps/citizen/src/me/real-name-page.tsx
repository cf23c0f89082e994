import { residentIdNumber } from '@onewindow/identity/definition'
import { useApi } from '@onewindow/screens/api'
import { FailureNote } from '@onewindow/screens/query-view'
import { Callout } from '@onewindow/ui/banner'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Checkbox } from '@onewindow/ui/checkbox'
import { ErrorSummary } from '@onewindow/ui/error-summary'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { PageHead } from '@onewindow/ui/page-parts'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Me } from '../app/session.ts'
import { meTexts } from './texts.ts'

/** Name and identity number of the person behind the account (实名认证); the number is checked when the field is left. */
export function RealNamePage({ me, to }: { me: Me; to: string }) {
  const text = useText(meTexts)
  return (
    <div className="cz-form">
      <PageHead title={text('realNameTitle')} text={text('realNameLead')} />
      {me.verified ? (
        <Callout tone="done">
          {text('alreadyBound', { name: me.displayName, number: me.idNumber ?? '' })}{' '}
          <LinkButton kind="quiet" href={to}>
            {text('goOn')}
          </LinkButton>
        </Callout>
      ) : (
        <BindForm to={to} />
      )}
    </div>
  )
}

function BindForm({ to }: { to: string }) {
  const { trpc, queryClient } = useApi()
  const text = useText(meTexts)
  const navigate = useNavigateTo()
  const today = useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 300_000 }).data?.today
  const [name, setName] = useState('')
  const [number, setNumber] = useState('')
  const [consent, setConsent] = useState(false)
  const [shown, setShown] = useState<Readonly<Record<string, string>>>({})
  const bind = useMutation({
    ...trpc.citizen.me.bindRealName.mutationOptions(),
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      toast(text('bound'))
      navigate(to)
    },
  })

  const idNumber = number.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const numberError = (): string | undefined => {
    if (idNumber === '') return text('missing')
    const verdict = residentIdNumber(idNumber, today ?? '9999-12-31')
    return verdict.valid ? undefined : text(`id.${verdict.reason}`)
  }
  const errors = (): Record<string, string> => ({
    ...(name.trim().length < 2 ? { name: text('nameWrong') } : {}),
    ...(numberError() ? { idNumber: numberError()! } : {}),
    ...(consent ? {} : { consent: text('consentNeeded') }),
  })
  const leave = (field: string) =>
    setShown(({ [field]: _, ...others }) => {
      const error = field === 'idNumber' && number === '' ? undefined : errors()[field]
      return error === undefined ? others : { ...others, [field]: error }
    })
  const send = () => {
    const found = errors()
    setShown(found)
    if (Object.keys(found).length === 0) bind.mutate({ name: name.trim(), idNumber, consent: true })
  }
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <ErrorSummary problems={Object.entries(shown).map(([field, sentence]) => ({ name: field, sentence }))} />
      {bind.error && <FailureNote error={bind.error} />}
      <TextField
        name="name"
        label={text('name')}
        hint={text('nameHint')}
        value={name}
        onChange={setName}
        onLeave={() => {
          if (name !== '') leave('name')
        }}
        autoComplete="name"
        maxLength={64}
        width="m"
        error={shown['name']}
      />
      <TextField
        name="idNumber"
        label={text('idNumber')}
        hint={text('idNumberHint')}
        value={number}
        onChange={setNumber}
        onLeave={() => leave('idNumber')}
        autoComplete="off"
        maxLength={30}
        width="m"
        error={shown['idNumber']}
      />
      <Checkbox name="consent" label={text('consent')} checked={consent} onChange={setConsent} error={shown['consent']} />
      <p className="ow-hint ow-small">{text('consentWhy')}</p>
      <div>
        <Button kind="primary" type="submit" busy={bind.isPending}>
          {text('bind')}
        </Button>
      </div>
    </form>
  )
}
