import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { Form } from '@onewindow/ui/form'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { PageHead } from '@onewindow/ui/page-parts'
import { TextField } from '@onewindow/ui/text-field'
import { useState } from 'react'
import { FollowLink } from '../follow/follow-link.tsx'
import { DrawsLink } from './draws-link.tsx'
import { Scanner } from './scanner.tsx'
import { verifyTexts } from './texts.ts'
import { verifyAddress } from './verify-code.ts'

/** What shall be verified: by camera or by typing. */
export function AskPage() {
  const text = useText(verifyTexts)
  const navigate = useNavigateTo()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const verify = () => {
    const address = verifyAddress(code)
    setError(address ? undefined : text('codeWrong'))
    if (address) navigate(address)
  }
  return (
    <div className="cz-form">
      <PageHead title={text('title')} text={text('lead')} />
      <Scanner />
      <Card>
        <Form className="cz-form" onSend={verify}>
          <TextField
            name="code"
            label={text('code')}
            hint={text('codeHint')}
            value={code}
            onChange={setCode}
            autoComplete="off"
            maxLength={200}
            error={error}
          />
          <div>
            <Button kind="primary" type="submit">
              {text('verify')}
            </Button>
          </div>
        </Form>
      </Card>
      <DrawsLink />
      <FollowLink />
    </div>
  )
}
