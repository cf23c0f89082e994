import { useElderlyMode } from '@onewindow/ui/preferences'
import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../app/frame.tsx'
import { choiceIn, onlyGiven } from '../app/search-values.ts'
import { ElderlyHome } from '../home/elderly-home.tsx'
import { HomePage } from '../home/home-page.tsx'

const audiences = ['person', 'enterprise'] as const

export const Route = createFileRoute('/')({
  // The home page stands in the first file: nothing of it comes later.
  codeSplitGroupings: [],
  validateSearch: (search: Record<string, unknown>) => onlyGiven({ for: choiceIn(search, 'for', audiences) }),
  component: Home,
})

function Home() {
  const [elderly] = useElderlyMode()
  const { for: audience = 'person' } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <Frame current="home" hero={!elderly}>
      {elderly ? (
        <ElderlyHome />
      ) : (
        <HomePage
          audience={audience}
          onAudience={(next) => {
            void navigate({ search: { for: next }, replace: true, resetScroll: false })
          }}
        />
      )}
    </Frame>
  )
}
