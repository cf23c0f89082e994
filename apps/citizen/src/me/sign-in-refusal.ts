import { useWayInText } from '@onewindow/screens/refusal-text'
import { SignInError } from '@onewindow/screens/sign-in'
import { useText } from '@onewindow/ui/i18n'
import { DeviceRefusal } from './passkeys.ts'
import { meTexts } from './texts.ts'

/** The sentence for a sign-in that was refused, did not arrive, or that the device did not confirm. */
export function useSignInRefusal(): (error: unknown) => string {
  const say = useWayInText()
  const text = useText(meTexts)
  return (error) => {
    if (error instanceof DeviceRefusal) return text(error.alreadyThere ? 'passkeyOnDevice' : 'passkeyStopped')
    return say(error instanceof SignInError ? error.refusal : { code: 'system.unexpected', params: {} })
  }
}
