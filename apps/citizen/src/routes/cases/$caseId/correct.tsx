import { useText } from '@onewindow/ui/i18n'
import { createFileRoute } from '@tanstack/react-router'
import { ActFrame } from '../../../cases/act-frame.tsx'
import { CorrectPage } from '../../../cases/correct-page.tsx'
import { casesTexts } from '../../../cases/texts.ts'

export const Route = createFileRoute('/cases/$caseId/correct')({ component: Correct })

function Correct() {
  const text = useText(casesTexts)
  const { caseId } = Route.useParams()
  return (
    <ActFrame caseId={caseId} event="resubmit" title={text('correctTitle')}>
      {(view, panel) => <CorrectPage view={view} panel={panel} />}
    </ActFrame>
  )
}
