import { useApi } from '@onewindow/screens/api'
import { FailureNote } from '@onewindow/screens/query-view'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { useMutation, useQuery } from '@tanstack/react-query'
import { casesTexts } from './texts.ts'

/** How often is looked for a draft that is on its way. */
const EVERY_MS = 2000

/** A request that became an application: the draft with what was said here, in one press, or the one that was begun of it. */
export function PreparedDraft({ requestId }: { requestId: string }) {
  const { trpc } = useApi()
  const text = useText(casesTexts)
  const navigate = useNavigateTo()
  const { data } = useQuery({ ...trpc.citizen.application.prepared.queryOptions({ requestId }), refetchInterval: ({ state }) => (state.data ? false : EVERY_MS) })
  const start = useMutation({ ...trpc.citizen.application.start.mutationOptions(), onSuccess: ({ caseId }) => navigate(`/applications/${caseId}/edit`) })
  if (!data) return null
  const begin = () => start.mutate({ slug: data.slug, requestId, ...(data.partyId ? { partyId: data.partyId } : {}) })
  return (
    <Card title={text('preparedTitle')}>
      <div className="ow-stack">
        <p>{text('preparedText')}</p>
        {start.error && <FailureNote error={start.error} caseType="application" onRetry={begin} />}
        <div>
          {data.caseId ? (
            <LinkButton kind="primary" href={data.isDraft ? `/applications/${data.caseId}/edit` : `/cases/${data.caseId}`}>
              {text(data.isDraft ? 'preparedGoOn' : 'preparedSee')}
            </LinkButton>
          ) : (
            <Button kind="primary" busy={start.isPending} onClick={begin}>
              {text('preparedBegin')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}
