import { LinkButton } from '@onewindow/ui/button'
import { Empty } from '@onewindow/ui/empty'
import { useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { useLocation } from '@tanstack/react-router'
import { LogIn } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMe, useSession, type Me } from './session.ts'
import { appTexts } from './texts.ts'

/** Shows its content to whoever is signed in; a visitor is led to the door and back to this page. */
export function SignedIn({ children }: { children: (me: Me) => ReactNode }) {
  const text = useText(appTexts)
  const session = useSession()
  const me = useMe()
  const here = useLocation({ select: ({ href }) => href })
  if (session === null) {
    return (
      <Empty
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
  return me ? children(me) : <Skeleton shape="card" />
}
