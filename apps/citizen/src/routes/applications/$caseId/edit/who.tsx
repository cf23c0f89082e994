import type { Draft } from '@onewindow/forms/react'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../../../app/session.ts'
import { EditFrame } from '../../../../apply/edit-frame.tsx'
import { DraftMark } from '../../../../apply/section-page.tsx'
import { StepTitle } from '../../../../apply/step-title.tsx'
import { WhoPage } from '../../../../apply/who-page.tsx'

export const Route = createFileRoute('/applications/$caseId/edit/who')({ component: Who })

function Who() {
  const { caseId } = Route.useParams()
  const me = useMe()
  const [status, setStatus] = useState<Draft['status']>('saved')
  return (
    <EditFrame caseId={caseId} back={`/applications/${caseId}/edit`} end={<DraftMark status={status} />}>
      {(application) =>
        me && (
          <>
            <StepTitle application={application} current="who" />
            <WhoPage application={application} me={me} onStatus={setStatus} />
          </>
        )
      }
    </EditFrame>
  )
}
