import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../app/frame.tsx'
import { safeAddress } from '../app/safe-address.ts'
import { onlyGiven, textIn } from '../app/search-values.ts'
import { SignInPage } from '../me/sign-in-page.tsx'

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>) => onlyGiven({ to: textIn(search, 'to', 500) }),
  component: SignIn,
})

function SignIn() {
  const { to } = Route.useSearch()
  return (
    <Frame bare>
      <SignInPage to={safeAddress(to)} />
    </Frame>
  )
}
