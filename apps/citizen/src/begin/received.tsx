import { Button, LinkButton } from '@onewindow/ui/button'
import { Confirmation } from '@onewindow/ui/confirmation'
import { useText } from '@onewindow/ui/i18n'
import type { Begun } from './beginning.ts'
import { beginTexts } from './texts.ts'

/** What was sent: its number and query code, and where to go from here. */
export function Received({ begun, onAgain }: { begun: Begun; onAgain: () => void }) {
  const text = useText(beginTexts)
  return (
    <div className="cz-read ow-stack">
      <Confirmation
        title={text('sent')}
        text={text('sentText')}
        {...(begun.number ? { number: begun.number } : {})}
        {...(begun.queryCode ? { queryCode: begun.queryCode } : {})}
      />
      <LinkButton kind="primary" wide href={`/cases/${begun.id}`}>
        {text('seeCase')}
      </LinkButton>
      <Button wide onClick={onAgain}>
        {text('another')}
      </Button>
    </div>
  )
}
