import { Callout } from '@onewindow/ui/banner'
import { useFailureText } from './failure-text.ts'

/** Why a command was not done, above the form that asked for it. */
export function Refused({ error }: { error: unknown }) {
  const sentence = useFailureText()(error)
  return <div role="alert"><Callout tone="over"><p>{sentence}</p></Callout></div>
}
