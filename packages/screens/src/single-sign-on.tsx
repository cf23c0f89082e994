import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { Building2 } from 'lucide-react'
import { useState } from 'react'
import { useApi } from './api.tsx'
import { useWayInText } from './refusal-text.ts'
import { beginSingleSignOn, SignInError } from './sign-in.ts'
import { screenTexts } from './texts.ts'

/** Why the server sent somebody back to the door after another provider; an address may name no other reason. */
export const doorRefusals = ['signIn.providerAway', 'signIn.singleSignOnFailed', 'signIn.notAdmitted', 'signIn.secondFactorMissing'] as const
export type DoorRefusal = (typeof doorRefusals)[number]

/** Why the way through the provider ended at the door, above the form. */
export function TurnedBack({ refused }: { refused: DoorRefusal | undefined }) {
  const say = useWayInText()
  if (refused === undefined) return null
  return <div role="alert"><Callout tone="over"><p>{say({ code: refused, params: {} })}</p></Callout></div>
}

/** The way in by the office's own provider, below the password; nothing where none is configured. `to` is the page wanted afterwards. */
export function SingleSignOn({ realm, to }: { realm: 'staff' | 'admin'; to: string }) {
  const { trpc } = useApi()
  const text = useText(screenTexts)
  const say = useWayInText()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const there = useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 60_000 }).data?.otherWays.singleSignOn.includes(realm)
  if (!there) return null
  const leave = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      const { url } = await beginSingleSignOn(realm, to)
      // The spinner turns until the provider's page is here.
      window.location.assign(url)
    } catch (error) {
      setFailure(say(error instanceof SignInError ? error.refusal : { code: 'system.unexpected', params: {} }))
      setBusy(false)
    }
  }
  return (
    <div className="ow-other-way">
      <p className="ow-small ow-second"><span>{text('orElse')}</span></p>
      {failure !== undefined && <div role="alert"><Callout tone="over"><p>{failure}</p></Callout></div>}
      <Button wide busy={busy} icon={<Building2 aria-hidden />} onClick={() => void leave()}>{text('singleSignOn')}</Button>
    </div>
  )
}
