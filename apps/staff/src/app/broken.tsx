import { useFailureText } from '@onewindow/screens/refusal-text'
import { LinkButton } from '@onewindow/ui/button'
import { Empty } from '@onewindow/ui/empty'
import { Failure } from '@onewindow/ui/failure'
import { useText } from '@onewindow/ui/i18n'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { staffTexts } from '../texts.ts'

/** A page that broke: say so and offer to try again. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const say = useFailureText()
  const router = useRouter()
  return <Failure text={say(error)} onRetry={() => { reset(); void router.invalidate() }} />
}

/** No such page. */
export function Lost() {
  const text = useText(staffTexts)
  return <Empty title={text('lostTitle')} text={text('lostText')} action={<LinkButton href="/staff/worklist">{text('toWorklist')}</LinkButton>} />
}
