import { useApi } from '@onewindow/screens/api'
import { useKept } from '@onewindow/screens/kept'
import { useFailureText } from '@onewindow/screens/refusal-text'
import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { Form } from '@onewindow/ui/form'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { TextArea } from '@onewindow/ui/text-area'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked } from '../app/asked.tsx'
import { drawTexts } from './texts.ts'

const SHORTEST = 2

/** What the firm says against the draw: once, in its own words; afterwards what it said and the answer (market supervision §3.3). */
export function ChallengeCard({ drawNo, partyId }: { drawNo: string; partyId: string }) {
  const { trpc } = useApi()
  const text = useText(drawTexts)
  const say = useFailureText('drawBatch')
  const format = useFormat()
  const [ground, setGround, forget] = useKept(`challenge ${drawNo} ${partyId}`, () => '')
  const [isShort, setShort] = useState(false)
  const said = useQuery(trpc.citizen.draws.challenged.queryOptions({ drawNo, partyId }))
  const send = useMutation({
    ...trpc.citizen.draws.challenge.mutationOptions(),
    onSuccess: () => {
      forget()
      return said.refetch()
    },
  })
  const submit = () => {
    const isEnough = ground.trim().length >= SHORTEST
    setShort(!isEnough)
    if (isEnough) send.mutate({ drawNo, partyId, ground: ground.trim() })
  }
  return (
    <Card title={text('challengeTitle')} className="ow-stack">
      <Asked question={said} lines={4}>
        {(data) =>
          data === null ? (
            <Form className="ow-stack cz-not-printed" onSend={submit}>
              <p>{text('challengeText')}</p>
              <TextArea name="ground" label={text('challengeGround')} value={ground} onChange={setGround} maxLength={2000} error={isShort ? text('challengeShort', { n: SHORTEST }) : undefined} />
              {send.error !== null && <Callout tone="over">{say(send.error)}</Callout>}
              <div>
                <Button kind="secondary" type="submit" busy={send.isPending}>
                  {text('challengeSend')}
                </Button>
              </div>
            </Form>
          ) : (
            <>
              <p className="ow-hint ow-small">{text('challengeAt', { at: format.instant(data.at) })}</p>
              <p>{data.ground}</p>
              {data.answer === null ? <Callout tone="info">{text('challengeWaits')}</Callout> : <Callout tone="done">{text('challengeAnswer', { answer: data.answer })}</Callout>}
            </>
          )
        }
      </Asked>
    </Card>
  )
}
