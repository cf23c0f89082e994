import { Banner } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { Confirm } from '@onewindow/ui/dialog'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { KeySquare } from 'lucide-react'
import { useState } from 'react'
import { removePasskey, renamePasskey, type OwnPasskey } from './passkeys.ts'
import { useSignInRefusal } from './sign-in-refusal.ts'
import { meTexts } from './texts.ts'

/** One passkey: its name, since when, when last used; it may be called otherwise or removed. */
export function PasskeyCard({ passkey, onChanged }: { passkey: OwnPasskey; onChanged: () => void }) {
  const text = useText(meTexts)
  const format = useFormat()
  const say = useSignInRefusal()
  const [naming, setNaming] = useState(false)
  const [asking, setAsking] = useState(false)
  const removing = useMutation({
    mutationFn: () => removePasskey(passkey.passkeyId),
    onSuccess: () => {
      toast(text('passkeyRemoved'))
      onChanged()
    },
    onSettled: () => setAsking(false),
  })
  return (
    <Card>
      {removing.error && <Banner inset kind="failure" title={say(removing.error)} />}
      {naming ? (
        <RenameForm
          passkey={passkey}
          onDone={() => {
            setNaming(false)
            onChanged()
          }}
          onCancel={() => setNaming(false)}
        />
      ) : (
        <div className="cz-handler">
          <KeySquare aria-hidden />
          <div>
            <p>
              <b>{passkey.name}</b>
            </p>
            <p className="ow-small ow-second">
              {text('passkeyAddedAt', { at: format.instant(passkey.createdAt) })} ·{' '}
              {passkey.lastUsedAt === null ? text('passkeyNeverUsed') : text('lastSeenAt', { at: format.instant(passkey.lastUsedAt) })}
            </p>
          </div>
          <Button aria-label={text('passkeyRenameOf', { name: passkey.name })} onClick={() => setNaming(true)}>
            {text('passkeyRename')}
          </Button>
          <Button kind="danger" aria-label={text('passkeyRemoveOf', { name: passkey.name })} onClick={() => setAsking(true)}>
            {text('passkeyRemove')}
          </Button>
        </div>
      )}
      <Confirm
        open={asking}
        title={text('passkeyRemoveAsk', { name: passkey.name })}
        text={text('passkeyRemoveText')}
        act={text('passkeyRemove')}
        safe={text('passkeyKeep')}
        busy={removing.isPending}
        onAct={() => removing.mutate()}
        onClose={() => setAsking(false)}
      />
    </Card>
  )
}

function RenameForm({ passkey, onDone, onCancel }: { passkey: OwnPasskey; onDone: () => void; onCancel: () => void }) {
  const text = useText(meTexts)
  const say = useSignInRefusal()
  const [name, setName] = useState(passkey.name)
  const [empty, setEmpty] = useState(false)
  const saving = useMutation({ mutationFn: () => renamePasskey(passkey.passkeyId, name.trim()), onSuccess: onDone })
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setEmpty(name.trim() === '')
        if (name.trim() !== '') saving.mutate()
      }}
    >
      <TextField
        name={`name-${passkey.passkeyId}`}
        label={text('passkeyName')}
        value={name}
        onChange={setName}
        maxLength={60}
        width="m"
        autoFocus
        error={empty ? text('passkeyNameMissing') : saving.error ? say(saving.error) : undefined}
      />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={saving.isPending}>
          {text('passkeyRenameSave')}
        </Button>
        <Button onClick={onCancel}>{text('passkeyRenameCancel')}</Button>
      </div>
    </form>
  )
}
