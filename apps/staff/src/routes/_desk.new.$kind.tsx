import { createFileRoute } from '@tanstack/react-router'
import { OpeningPage } from '../open/opening-page.tsx'

export const Route = createFileRoute('/_desk/new/$kind')({ component: Page })

function Page() {
  return <OpeningPage kind={Route.useParams().kind} />
}
