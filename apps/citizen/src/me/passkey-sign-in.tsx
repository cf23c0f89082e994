import { Banner } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { useMutation } from '@tanstack/react-query'
import { Fingerprint } from 'lucide-react'
import { signInWithPasskey, usePasskeysThere } from './passkeys.ts'
import { useSignInRefusal } from './sign-in-refusal.ts'
import { meTexts } from './texts.ts'

/** One press and a look or a finger, without a code; nothing where passkeys do not work. */
export function PasskeySignIn({ onDone }: { onDone: () => void }) {
  const text = useText(meTexts)
  const say = useSignInRefusal()
  const there = usePasskeysThere()
  const entering = useMutation({ mutationFn: signInWithPasskey, onSuccess: onDone })
  if (!there) return null
  return (
    <>
      {entering.error && <Banner inset kind="failure" title={say(entering.error)} />}
      <div>
        <Button icon={<Fingerprint aria-hidden />} busy={entering.isPending} onClick={() => entering.mutate()}>
          {text('byPasskey')}
        </Button>
        <p className="ow-hint ow-small">{text('byPasskeyHint')}</p>
      </div>
    </>
  )
}
