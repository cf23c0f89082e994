import { useApi } from '@onewindow/screens/api'
import { PageBar } from '@onewindow/ui/page-parts'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Navigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { actFor } from '../../app/acting-for.ts'
import { Asked } from '../../app/asked.tsx'
import { Frame } from '../../app/frame.tsx'
import { useIdentity, useSession } from '../../app/session.ts'
import { onlyGiven, textIn } from '../../app/search-values.ts'
import { SignedIn } from '../../app/signed-in.tsx'
import { BeginPage, KeptMark } from '../../begin/begin-page.tsx'
import { keptName, ownPage } from '../../begin/start.ts'

/** Only for whoever is not signed in. */
const ReportLink = lazy(() => import('../../report/report-link.tsx').then((m) => ({ default: m.ReportLink })))

export const Route = createFileRoute('/begin/$caseType/$event')({
  validateSearch: (search: Record<string, unknown>) => onlyGiven({ firm: textIn(search, 'firm', 40), decision: textIn(search, 'decision', 60) }),
  component: Begin,
})

function Begin() {
  const page = ownPage(Route.useParams())
  return page === undefined ? <BeginForm /> : <Navigate to={page} replace />
}

function BeginForm() {
  const { trpc, queryClient } = useApi()
  const { caseType, event } = Route.useParams()
  const given = Route.useSearch()
  const opening = useQuery({ ...trpc.public.openings.get.queryOptions({ caseType, event }), staleTime: 600_000 })
  const acting = useIdentity()
  // Whoever comes from the page of a firm begins for that firm, as the head of the page then says.
  const wanted = acting?.me.identities.find(({ partyId }) => partyId === given.firm)?.partyId
  const isOther = wanted !== undefined && wanted !== acting?.identity?.partyId
  useEffect(() => {
    if (!isOther) return
    actFor(wanted)
    void queryClient.invalidateQueries()
  }, [isOther, wanted, queryClient])
  const party = { partyId: acting?.identity?.partyId ?? acting?.me.partyId ?? null, name: '' }
  const session = useSession()
  return (
    <Frame current="services" bar={<PageBar back="/begin" end={<KeptMark name={keptName({ caseType, event }, party, given)} />} />}>
      <SignedIn>
        {(me) => (
          <Asked question={opening} lines={5}>
            {(data) => <BeginPage key={keptName({ caseType, event }, party, given)} opening={data} me={me} identity={acting?.identity} given={given} />}
          </Asked>
        )}
      </SignedIn>
      {session === null && caseType === 'citizenRequest' && event === 'report' && (
        <Suspense fallback={null}>
          <ReportLink />
        </Suspense>
      )}
    </Frame>
  )
}
