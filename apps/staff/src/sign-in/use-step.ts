import { SignInError } from '@onewindow/screens/sign-in'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { useState } from 'react'

/** One step at the door: busy while it runs, its refusal as a sentence. */
export function useStep(): { busy: boolean; error: string | undefined; run: (work: () => Promise<void>) => void } {
  const say = useRefusalText()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const run = (work: () => Promise<void>): void => {
    setBusy(true)
    setError(undefined)
    void work().catch((failure: unknown) => setError(say(failure instanceof SignInError ? failure.refusal : { code: 'system.unexpected', params: {} }))).finally(() => setBusy(false))
  }
  return { busy, error, run }
}
