import { useText } from '@onewindow/ui/i18n'
import { PageBar } from '@onewindow/ui/page-parts'
import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { SignedIn } from '../../app/signed-in.tsx'
import { OwnEntryPage } from '../../draws/own-entry-page.tsx'
import { drawTexts } from '../../draws/texts.ts'

export const Route = createFileRoute('/draws/$drawNo/mine')({ component: OwnDraw })

function OwnDraw() {
  const text = useText(drawTexts)
  const { drawNo } = Route.useParams()
  return (
    <Frame current="me" bar={<PageBar back={`/draws/${encodeURIComponent(drawNo)}`} title={text('ownTitle')} />}>
      <SignedIn>{() => <OwnEntryPage drawNo={drawNo} />}</SignedIn>
    </Frame>
  )
}
