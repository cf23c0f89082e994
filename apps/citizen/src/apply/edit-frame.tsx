import { LinkButton } from '@onewindow/ui/button'
import { Empty } from '@onewindow/ui/empty'
import { useText } from '@onewindow/ui/i18n'
import { PageBar } from '@onewindow/ui/page-parts'
import { Send } from 'lucide-react'
import type { ReactNode } from 'react'
import { Asked } from '../app/asked.tsx'
import { Frame } from '../app/frame.tsx'
import { SignedIn } from '../app/signed-in.tsx'
import { applyTexts } from './texts.ts'
import { useApplication, type Application } from './use-application.ts'

export interface EditFrameProps {
  caseId: string
  /** Where the arrow leads. */
  back: string
  title?: string
  /** At the right of the bar: whether it is saved. */
  end?: ReactNode
  children: (application: Application) => ReactNode
}

/** Frame of every page of an application that is still being written; one that is sent leads to its case. */
export function EditFrame({ caseId, back, title, end, children }: EditFrameProps) {
  const text = useText(applyTexts)
  const application = useApplication(caseId)
  return (
    <Frame
      current="services"
      bar={<PageBar back={back} {...(title === undefined ? {} : { title })} {...(end === undefined ? {} : { end })} />}
    >
      <SignedIn>
        {() => (
          <Asked question={application} lines={5}>
            {(data) =>
              data.actions.some(({ event }) => event === 'saveDraft') ? (
                children(data)
              ) : (
                <Empty
                  icon={<Send aria-hidden />}
                  title={text('already')}
                  text={text('alreadyText')}
                  action={
                    <LinkButton kind="primary" href={`/cases/${caseId}`}>
                      {text('seeCase')}
                    </LinkButton>
                  }
                />
              )
            }
          </Asked>
        )}
      </SignedIn>
    </Frame>
  )
}
