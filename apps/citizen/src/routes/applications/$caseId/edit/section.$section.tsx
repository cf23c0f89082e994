import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { Draft } from '@onewindow/forms/react'
import { Lost } from '../../../../app/lost.tsx'
import { useMe } from '../../../../app/session.ts'
import { EditFrame } from '../../../../apply/edit-frame.tsx'
import { DraftMark, isSection, SectionPage } from '../../../../apply/section-page.tsx'
import { StepTitle } from '../../../../apply/step-title.tsx'

export const Route = createFileRoute('/applications/$caseId/edit/section/$section')({ component: Section })

function Section() {
  const { caseId, section } = Route.useParams()
  const me = useMe()
  const [status, setStatus] = useState<Draft['status']>('saved')
  if (!isSection(section)) return <Lost />
  return (
    <EditFrame caseId={caseId} back={`/applications/${caseId}/edit`} end={<DraftMark status={status} />}>
      {(application) =>
        me && (
          <>
            <StepTitle application={application} current={section === 'who' ? 'who' : section} />
            <SectionPage key={section} application={application} section={section} me={me} onStatus={setStatus} />
          </>
        )
      }
    </EditFrame>
  )
}
