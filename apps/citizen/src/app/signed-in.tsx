import { LinkButton } from '@onewindow/ui/button'
import { Empty } from '@onewindow/ui/empty'
import { useText } from '@onewindow/ui/i18n'
import { useLocation } from '@tanstack/react-router'
import { LogIn } from 'lucide-react'
import type { ReactNode } from 'react'
import { Asked } from './asked.tsx'
import { useMeQuestion, useSessionQuestion, type Me } from './session.ts'
import { appTexts } from './texts.ts'

/** Shows its content to whoever is signed in; a visitor is led to the door and back to this page. */
export function SignedIn({ children }: { children: (me: Me) => ReactNode }) {
  const text = useText(appTexts)
  const session = useSessionQuestion()
  const me = useMeQuestion()
  const here = useLocation({ select: ({ href }) => href })
  if (session.data === null) {
    return (
      <Empty
        level={1}
        icon={<LogIn aria-hidden />}
        title={text('signInFirst')}
        text={text('signInFirstText')}
        action={
          <LinkButton kind="primary" href={`/sign-in?to=${encodeURIComponent(here)}`}>
            {text('signIn')}
          </LinkButton>
        }
      />
    )
  }
  return <Asked question={session}>{() => <Asked question={me}>{children}</Asked>}</Asked>
}
