import { createFileRoute } from '@tanstack/react-router'
import { SavedMark } from '@onewindow/ui/page-parts'
import { EditFrame } from '../../../../apply/edit-frame.tsx'
import { TaskListPage } from '../../../../apply/task-list-page.tsx'

export const Route = createFileRoute('/applications/$caseId/edit/')({ component: Tasks })

function Tasks() {
  const { caseId } = Route.useParams()
  return (
    <EditFrame caseId={caseId} back="/cases" end={<SavedMark state="saved" />}>
      {(application) => <TaskListPage {...application} />}
    </EditFrame>
  )
}
