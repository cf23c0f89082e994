import { useText } from '@onewindow/ui/i18n'
import { createFileRoute } from '@tanstack/react-router'
import { ActFrame } from '../../../cases/act-frame.tsx'
import { SupplyPage } from '../../../cases/supply-page.tsx'
import { casesTexts } from '../../../cases/texts.ts'

export const Route = createFileRoute('/cases/$caseId/supply')({ component: Supply })

function Supply() {
  const text = useText(casesTexts)
  const { caseId } = Route.useParams()
  return (
    <ActFrame caseId={caseId} event="supplyDeferred" title={text('supplyTitle')}>
      {(view, panel) => <SupplyPage view={view} panel={panel} />}
    </ActFrame>
  )
}
