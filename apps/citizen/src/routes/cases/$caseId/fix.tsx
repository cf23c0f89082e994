import { useText } from '@onewindow/ui/i18n'
import { createFileRoute } from '@tanstack/react-router'
import { Asked } from '../../../app/asked.tsx'
import { useApplication } from '../../../apply/use-application.ts'
import { ActFrame } from '../../../cases/act-frame.tsx'
import { FixPage } from '../../../cases/fix-page.tsx'
import { casesTexts } from '../../../cases/texts.ts'

export const Route = createFileRoute('/cases/$caseId/fix')({ component: Fix })

function Fix() {
  const text = useText(casesTexts)
  const { caseId } = Route.useParams()
  const application = useApplication(caseId)
  return (
    <ActFrame caseId={caseId} event="fixOnTheSpot" title={text('fixTitle')}>
      {(view) => <Asked question={application}>{({ draft, today }) => <FixPage view={view} draft={draft} today={today} />}</Asked>}
    </ActFrame>
  )
}
