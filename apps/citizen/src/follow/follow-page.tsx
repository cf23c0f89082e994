import { typedQueryCode, typedRequestNumber } from '@onewindow/convenience/definition/request-number'
import { useApi } from '@onewindow/screens/api'
import { useFailureText } from '@onewindow/screens/refusal-text'
import { failureKind } from '@onewindow/screens/refusals'
import { Banner } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { Form } from '@onewindow/ui/form'
import { useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { TextField } from '@onewindow/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { CallLine } from '../app/call-line.tsx'
import { useReceipt } from '../report/receipt.ts'
import { FollowedCard } from './followed-card.tsx'
import { followTexts } from './texts.ts'

/** A request followed by number and query code, without signing in. Neither stands in the address: what opens it is no link to pass on. */
export function FollowPage() {
  const { client } = useApi()
  const text = useText(followTexts)
  const say = useFailureText('citizenRequest')
  const [receipt] = useReceipt()
  // Who has just reported something types nothing again; what nobody typed goes with the receipt.
  const [written, setWritten] = useState<{ number?: string; code?: string }>({})
  const typed = { number: receipt?.number ?? '', code: receipt?.queryCode ?? '', ...written }
  const [errors, setErrors] = useState<{ number?: string; code?: string }>({})
  const asked = useMutation({ mutationFn: (by: { number: string; code: string }) => client.public.follow.byCode.query(by) })
  const ask = () => {
    const number = typedRequestNumber(typed.number)
    const code = typedQueryCode(typed.code)
    setErrors({ ...(number === null ? { number: text('numberWrong') } : {}), ...(code === null ? { code: text('codeWrong') } : {}) })
    if (number !== null && code !== null) asked.mutate({ number, code })
    else asked.reset()
  }
  const unknown = asked.error !== null && failureKind(asked.error) === 'notFound'
  return (
    <div className="cz-form">
      <PageHead title={text('title')} text={text('lead')} />
      <Card>
        <Form className="cz-form" onSend={ask}>
          {asked.error !== null && !unknown && <Banner inset kind="failure" title={say(asked.error)} />}
          <TextField
            name="number"
            label={text('number')}
            hint={text('numberHint')}
            value={typed.number}
            onChange={(number) => setWritten({ ...written, number })}
            autoComplete="off"
            maxLength={40}
            error={errors.number ?? (unknown ? text('notFound') : undefined)}
          />
          <TextField
            name="code"
            label={text('code')}
            hint={text('codeHint')}
            value={typed.code}
            onChange={(code) => setWritten({ ...written, code })}
            autoComplete="off"
            maxLength={12}
            width="s"
            error={errors.code}
          />
          <div>
            <Button kind="primary" type="submit" busy={asked.isPending}>
              {text('ask')}
            </Button>
          </div>
        </Form>
      </Card>
      <div aria-live="polite">{asked.data && <FollowedCard found={asked.data} />}</div>
      <CallLine says={text('call')} />
    </div>
  )
}
