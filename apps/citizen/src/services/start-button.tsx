import type { Guide } from '../app/answers.ts'
import { useApi } from '@onewindow/screens/api'
import { FailureNote } from '@onewindow/screens/query-view'
import { Button, LinkButton } from '@onewindow/ui/button'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { ActionBar } from '@onewindow/ui/page-parts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useIdentity, useSession } from '../app/session.ts'
import { servicesTexts } from './texts.ts'

/** The one button of the guide: start, go on with a draft, or what must come first. */
export function StartButton({ guide, organ, fits, here }: { guide: Guide; organ: string | undefined; fits: boolean; here: string }) {
  const { trpc } = useApi()
  const text = useText(servicesTexts)
  const format = useFormat()
  const navigate = useNavigateTo()
  const session = useSession()
  const acting = useIdentity()
  const partyId = acting?.identity?.partyId
  const draft = useQuery({
    ...trpc.citizen.case.list.queryOptions({ phase: 'draft', topic: guide.slug, limit: 1 }),
    enabled: Boolean(session),
  }).data?.rows[0]
  const start = useMutation({
    ...trpc.citizen.application.start.mutationOptions(),
    onSuccess: ({ caseId }) => navigate(`/applications/${caseId}/edit`),
  })
  const begin = () => start.mutate({ slug: guide.slug, ...(organ ? { offerId: organ } : {}), ...(partyId ? { partyId } : {}) })
  if (guide.handledElsewhere || guide.intakeClosed) return null
  const back = encodeURIComponent(here)
  return (
    <>
      {start.error && <FailureNote error={start.error} onRetry={begin} />}
      <ActionBar note={draft ? text('resumeText', { day: format.day(format.dayOf(draft.changedAt)) }) : text('startNote')}>
        {session === null ? (
          <LinkButton kind="primary" href={`/sign-in?to=${back}`}>
            {text('startSignIn')}
          </LinkButton>
        ) : acting && !acting.me.partyId ? (
          <LinkButton kind="primary" href={`/me/real-name?to=${back}`}>
            {text('realNameFirst')}
          </LinkButton>
        ) : draft ? (
          <>
            <LinkButton kind="primary" href={`/applications/${draft.id}/edit`}>
              {text('resume')}
            </LinkButton>
            <Button kind="secondary" busy={start.isPending} onClick={begin}>
              {text('startNew')}
            </Button>
          </>
        ) : (
          <Button kind="primary" busy={start.isPending} onClick={begin} {...(fits ? {} : { why: text('notPossible') })}>
            {text('start')}
          </Button>
        )}
      </ActionBar>
    </>
  )
}
