import { Banner } from '@onewindow/ui/banner'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { deviceOf } from './device-name.ts'
import { addPasskey, isNotFresh, type OwnPasskey } from './passkeys.ts'
import { useSignInRefusal } from './sign-in-refusal.ts'
import { meTexts } from './texts.ts'

/** Gives the new passkey a name, by default the device's, and lets the device make it. */
export function AddPasskey({ taken, onAdded }: { taken: readonly OwnPasskey[]; onAdded: () => void }) {
  const text = useText(meTexts)
  const say = useSignInRefusal()
  const device = deviceOf(navigator.userAgent)
  const usual = device ? text('browserOn', device) : text('passkeyUsualName')
  const [name, setName] = useState(taken.some((one) => one.name === usual) ? `${usual} ${taken.length + 1}` : usual)
  const [empty, setEmpty] = useState(false)
  const adding = useMutation({
    mutationFn: () => addPasskey(name.trim()),
    onSuccess: () => {
      toast(text('passkeyAdded'))
      onAdded()
    },
  })
  const send = () => {
    setEmpty(name.trim() === '')
    if (name.trim() !== '') adding.mutate()
  }
  return (
    <Card title={text('passkeyAddTitle')}>
      <form
        className="cz-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {adding.error && (
          <Banner
            inset
            kind="failure"
            title={say(adding.error)}
            {...(isNotFresh(adding.error)
              ? { action: <LinkButton href="/sign-in?to=%2Fme%2Fpasskeys">{text('passkeySignInAgain')}</LinkButton> }
              : {})}
          />
        )}
        <TextField
          name="passkeyName"
          label={text('passkeyName')}
          hint={text('passkeyNameHint')}
          value={name}
          onChange={setName}
          maxLength={60}
          width="m"
          error={empty ? text('passkeyNameMissing') : undefined}
        />
        <div>
          <Button kind="primary" type="submit" busy={adding.isPending}>
            {text('passkeyAdd')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
