import { SavedMark } from '@onewindow/ui/page-parts'
import { createFileRoute } from '@tanstack/react-router'
import { useMe } from '../../../../app/session.ts'
import { CheckPage } from '../../../../apply/check-page.tsx'
import { EditFrame } from '../../../../apply/edit-frame.tsx'

export const Route = createFileRoute('/applications/$caseId/edit/check')({ component: Check })

function Check() {
  const { caseId } = Route.useParams()
  const me = useMe()
  return (
    <EditFrame caseId={caseId} back={`/applications/${caseId}/edit`} end={<SavedMark state="saved" />}>
      {(application) => me && <CheckPage application={application} me={me} />}
    </EditFrame>
  )
}
