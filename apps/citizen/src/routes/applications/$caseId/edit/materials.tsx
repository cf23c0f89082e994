import { SavedMark } from '@onewindow/ui/page-parts'
import { createFileRoute } from '@tanstack/react-router'
import { EditFrame } from '../../../../apply/edit-frame.tsx'
import { MaterialsPage } from '../../../../apply/materials-page.tsx'
import { StepTitle } from '../../../../apply/step-title.tsx'

export const Route = createFileRoute('/applications/$caseId/edit/materials')({ component: Materials })

function Materials() {
  const { caseId } = Route.useParams()
  return (
    <EditFrame caseId={caseId} back={`/applications/${caseId}/edit`} end={<SavedMark state="saved" />}>
      {(application) => (
        <>
          <StepTitle application={application} current="materials" />
          <MaterialsPage application={application} />
        </>
      )}
    </EditFrame>
  )
}
