import { useRefusalText } from '@onewindow/screens/refusal-text'
import { SignInError } from '@onewindow/screens/sign-in'

/** The sentence for a sign-in that was refused or did not arrive. */
export function useSignInRefusal(): (error: unknown) => string {
  const say = useRefusalText()
  return (error) => say(error instanceof SignInError ? error.refusal : { code: 'system.unexpected', params: {} })
}
