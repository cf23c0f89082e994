import type { Guide } from '../app/answers.ts'
import { useApi } from '@onewindow/screens/api'
import { FailureNote } from '@onewindow/screens/query-view'
import { Button, LinkButton } from '@onewindow/ui/button'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { ActionBar } from '@onewindow/ui/page-parts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useIdentity, useSession } from '../app/session.ts'
import type { EventAnswers } from './event-answers.ts'
import { servicesTexts } from './texts.ts'

/** The one button of the guide: start, go on with a draft, or what must come first. */
export function StartButton({ guide, organ, fits, here }: { guide: Guide; organ: string | undefined; fits: boolean; here: string }) {
  const { trpc } = useApi()
  const navigate = useNavigateTo()
  const start = useMutation({
    ...trpc.citizen.application.start.mutationOptions(),
    onSuccess: ({ caseId }) => navigate(`/applications/${caseId}/edit`),
  })
  if (guide.handledElsewhere || guide.intakeClosed) return null
  return (
    <StartBar
      topic={guide.slug}
      here={here}
      fits={fits}
      busy={start.isPending}
      error={start.error}
      onStart={(acting) => start.mutate({ slug: guide.slug, ...(organ ? { offerId: organ } : {}), ...acting })}
    />
  )
}

/** The same under the result of the guided questions: one application for all items. */
export function BundleStart({ slug, answers, here }: { slug: string; answers: EventAnswers; here: string }) {
  const { trpc } = useApi()
  const navigate = useNavigateTo()
  const start = useMutation({
    ...trpc.citizen.bundleApplication.start.mutationOptions(),
    onSuccess: ({ caseId }) => navigate(`/applications/${caseId}/edit`),
  })
  return (
    <StartBar
      topic={slug}
      here={here}
      fits
      caseType="bundleApplication"
      busy={start.isPending}
      error={start.error}
      onStart={(acting) => start.mutate({ slug, answers: answers as Record<string, string | string[]>, ...acting })}
    />
  )
}

interface StartBarProps {
  /** Item or life event: a draft of it is offered first. */
  topic: string
  here: string
  fits: boolean
  caseType?: string
  busy: boolean
  error: unknown
  onStart: (acting: { partyId?: string }) => void
}

function StartBar({ topic, here, fits, caseType = 'application', busy, error, onStart }: StartBarProps) {
  const { trpc } = useApi()
  const text = useText(servicesTexts)
  const format = useFormat()
  const session = useSession()
  const acting = useIdentity()
  const partyId = acting?.identity?.partyId
  const draft = useQuery({
    ...trpc.citizen.case.list.queryOptions({ phase: 'draft', topic, limit: 1 }),
    enabled: Boolean(session),
  }).data?.rows[0]
  const begin = () => onStart(partyId ? { partyId } : {})
  const back = encodeURIComponent(here)
  return (
    <>
      {error !== null && <FailureNote error={error} caseType={caseType} onRetry={begin} />}
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
            <Button kind="secondary" busy={busy} onClick={begin}>
              {text('startNew')}
            </Button>
          </>
        ) : (
          <Button kind="primary" busy={busy} onClick={begin} {...(fits ? {} : { why: text('notPossible') })}>
            {text('start')}
          </Button>
        )}
      </ActionBar>
    </>
  )
}
