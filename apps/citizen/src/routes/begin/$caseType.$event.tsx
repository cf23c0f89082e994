import { useApi } from '@onewindow/screens/api'
import { PageBar } from '@onewindow/ui/page-parts'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Navigate } from '@tanstack/react-router'
import { Asked } from '../../app/asked.tsx'
import { Frame } from '../../app/frame.tsx'
import { useIdentity } from '../../app/session.ts'
import { SignedIn } from '../../app/signed-in.tsx'
import { BeginPage, KeptMark } from '../../begin/begin-page.tsx'
import { keptName, ownPage } from '../../begin/start.ts'

export const Route = createFileRoute('/begin/$caseType/$event')({ component: Begin })

function Begin() {
  const page = ownPage(Route.useParams())
  return page === undefined ? <BeginForm /> : <Navigate to={page} replace />
}

function BeginForm() {
  const { trpc } = useApi()
  const { caseType, event } = Route.useParams()
  const opening = useQuery({ ...trpc.public.openings.get.queryOptions({ caseType, event }), staleTime: 600_000 })
  const acting = useIdentity()
  const party = { partyId: acting?.identity?.partyId ?? acting?.me.partyId ?? null, name: '' }
  return (
    <Frame current="services" bar={<PageBar back="/begin" end={<KeptMark name={keptName({ caseType, event }, party)} />} />}>
      <SignedIn>
        {(me) => (
          <Asked question={opening} lines={5}>
            {(data) => <BeginPage key={keptName({ caseType, event }, party)} opening={data} me={me} identity={acting?.identity} />}
          </Asked>
        )}
      </SignedIn>
    </Frame>
  )
}
