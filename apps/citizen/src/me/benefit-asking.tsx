import { useApi } from '@onewindow/screens/api'
import { useFailureText } from '@onewindow/screens/refusal-text'
import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Card, Section } from '@onewindow/ui/card'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { meTexts } from './texts.ts'

/** 免申即享: whether the reader may be asked for what decides about a benefit. Said once, with what, why and how long; taken back at the same place (个人信息保护法 §14, §15, §17). */
export function BenefitAsking({ until, onChanged }: { until: string | null; onChanged: () => void }) {
  const { client } = useApi()
  const text = useText(meTexts)
  const say = useFailureText()
  const format = useFormat()
  const change = useMutation({
    mutationFn: () => (until === null ? client.citizen.benefits.allowAsking.mutate() : client.citizen.benefits.stopAsking.mutate()),
    onSuccess: (now) => {
      toast(text(now.until === null ? 'askingStopped' : 'askingAllowed'))
      onChanged()
    },
  })
  return (
    <Section title={text('askingTitle')}>
      <Card className="ow-stack">
        <p>{text('askingWhat')}</p>
        <p className="ow-small ow-hint">{text('askingHow')}</p>
        {until !== null && <Callout tone="done">{text('askingUntil', { at: format.instant(until) })}</Callout>}
        {change.error !== null && <Callout tone="over">{say(change.error)}</Callout>}
        <div>
          <Button
            kind={until === null ? 'primary' : 'secondary'}
            busy={change.isPending}
            onClick={() => {
              change.mutate()
            }}
          >
            {text(until === null ? 'askingAllow' : 'askingStop')}
          </Button>
        </div>
      </Card>
    </Section>
  )
}
