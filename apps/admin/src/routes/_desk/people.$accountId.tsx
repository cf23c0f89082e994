import { createFileRoute } from '@tanstack/react-router'
import { PersonPage } from '../../people/person-page.tsx'

export const Route = createFileRoute('/_desk/people/$accountId')({ component: Person })

function Person() {
  const { accountId } = Route.useParams()
  return <PersonPage key={accountId} accountId={accountId} />
}
