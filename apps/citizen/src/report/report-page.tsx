import { useApi } from '@onewindow/screens/api'
import { uuid } from '@onewindow/screens/idempotency'
import { useKept } from '@onewindow/screens/kept'
import { FailureNote } from '@onewindow/screens/query-view'
import { refusalOf } from '@onewindow/screens/refusals'
import { useRegionNames, useRegionTree } from '@onewindow/screens/regions'
import { Banner, Callout } from '@onewindow/ui/banner'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { Checkbox } from '@onewindow/ui/checkbox'
import { Confirmation } from '@onewindow/ui/confirmation'
import { DescriptionList } from '@onewindow/ui/description-list'
import { Form } from '@onewindow/ui/form'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { ActionBar, PageHead } from '@onewindow/ui/page-parts'
import { PrintHeader } from '@onewindow/ui/print-header'
import { RadioCards } from '@onewindow/ui/radio-cards'
import { RegionCascade } from '@onewindow/ui/region-cascade'
import { TextArea } from '@onewindow/ui/text-area'
import { TextField } from '@onewindow/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { VisitorReceipt } from '../app/answers.ts'
import { appTexts } from '../app/texts.ts'
import { useReceipt } from './receipt.ts'
import { faultsOf, KINDS, NOTHING_TYPED, reportOf, type Faults, type Kind, type Typed } from './report-typed.ts'
import { reportTexts } from './texts.ts'

/** It was received before with other words: whoever sends it once more, having been told, means another. */
const RECEIVED = 'case.idempotencyMismatch'
const MOST_TEXT = 4000

/** Something reported by somebody without an account (convenience §1): one page, then number and query code, which are all that leads back to it. */
export function ReportPage() {
  const [receipt, keep, forget] = useReceipt()
  const [said, setSaid] = useState<Typed>()
  const done = (received: VisitorReceipt, typed: Typed): void => {
    keep(received)
    setSaid(typed)
  }
  return receipt ? <Received receipt={receipt} said={said} onAgain={forget} /> : <ReportForm onDone={done} />
}

function ReportForm({ onDone }: { onDone: (receipt: VisitorReceipt, said: Typed) => void }) {
  const { client } = useApi()
  const text = useText(reportTexts)
  const app = useText(appTexts)
  const regions = useRegionTree()
  const [typed, keep, forget] = useKept<Typed>('visitor report', () => NOTHING_TYPED)
  const [key, keepKey, forgetKey] = useKept('visitor report key', uuid)
  const [faults, setFaults] = useState<Faults>({})
  const put = (to: Partial<Typed>) => keep({ ...typed, ...to })
  const command = useMutation({
    mutationFn: (said: Typed) => client.public.report.send.mutate(reportOf(said, key)),
    onSuccess: (receipt, said) => {
      forget()
      forgetKey()
      onDone(receipt, said)
    },
    onError: (error) => {
      if (refusalOf(error)?.code === RECEIVED) keepKey(uuid())
    },
  })
  const send = () => {
    const found = faultsOf(typed)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    keepKey(key)
    command.mutate(typed)
  }
  const errorOf = (field: keyof Faults) => (faults[field] === undefined ? undefined : text(faults[field]))
  const code = refusalOf(command.error)?.code
  return (
    <Form className="cz-form" onSend={send} problems={Object.entries(faults).map(([name, fault]) => ({ name, sentence: text(fault) }))}>
      <PageHead title={text('title')} text={text('lead')} />
      <Callout tone="near">{text('danger')}</Callout>
      {code === RECEIVED || code === 'case.tooManyTries' ? (
        <Banner inset kind="conflict" title={text(code === RECEIVED ? 'another' : 'tooMany')} />
      ) : (
        command.error && <FailureNote error={command.error} caseType="citizenRequest" onRetry={send} />
      )}
      <RadioCards name="kind" label={text('kind')} inline choices={KINDS.map((kind) => ({ value: kind, label: text(`kind.${kind}`) }))} value={typed.kind} onChange={(kind) => put({ kind: kind as Kind })} />
      <TextArea name="text" label={text('text')} hint={text('textHint')} value={typed.text} onChange={(to) => put({ text: to })} maxLength={MOST_TEXT} rows={5} error={errorOf('text')} />
      <RegionCascade name="region" label={text('region')} hint={text('regionHint')} regions={regions} value={typed.region === '' ? null : typed.region} onChange={(to) => put({ region: to ?? '' })} anyLevel error={errorOf('region')} />
      <TextField name="address" label={text('address')} hint={text('addressHint')} value={typed.address} onChange={(address) => put({ address })} maxLength={200} optional />
      <RadioCards
        name="who"
        label={text('who')}
        choices={(['phone', 'nobody'] as const).map((who) => ({ value: who, label: text(`who.${who}`), text: text(`who.${who}Text`) }))}
        value={typed.who}
        onChange={(who) => put({ who: who as 'phone' | 'nobody' })}
        error={errorOf('who')}
      />
      {typed.who === 'phone' && (
        <>
          <TextField name="name" label={text('name')} value={typed.name} onChange={(name) => put({ name })} maxLength={80} autoComplete="name" error={errorOf('name')} />
          <TextField name="phone" label={text('phone')} value={typed.phone} onChange={(phone) => put({ phone })} maxLength={20} inputMode="tel" autoComplete="tel-national" width="m" error={errorOf('phone')} />
        </>
      )}
      <Checkbox name="sealed" label={text('sealed')} checked={typed.sealed} onChange={(sealed) => put({ sealed })} />
      <p className="ow-hint ow-small">{text('sealedHint')}</p>
      <p className="ow-small">
        {text('photo')} <LinkButton kind="quiet" size="small" href="/begin/citizenRequest/report">{text('signIn')}</LinkButton>
      </p>
      <ActionBar note={text('kept')}>
        <LinkButton href="/">{app('back')}</LinkButton>
        <Button type="submit" kind="primary" busy={command.isPending}>
          {text('send')}
        </Button>
      </ActionBar>
    </Form>
  )
}

function Received({ receipt: { number, queryCode, receivedOn }, said, onAgain }: { receipt: VisitorReceipt; /** What was typed; not known any more once the page was left. */ said: Typed | undefined; onAgain: () => void }) {
  const text = useText(reportTexts)
  const format = useFormat()
  // The form it stood in was longer: the number is seen at once.
  useEffect(() => scrollTo(0, 0), [])
  const region = useRegionNames(said && said.region !== '' ? [said.region] : [])
  const where = said ? [said.region === '' ? '' : region(said.region), said.address].filter(Boolean).join(' ') : ''
  return (
    <div className="cz-read ow-stack">
      <PrintHeader organ={text('organ')} title={text('receipt')} number={number} address={`${location.origin}/follow`} />
      <Confirmation title={text('sent')} text={text('sentOn', { day: format.day(receivedOn) })} number={number} queryCode={queryCode} />
      <Callout tone="near">{text('keepCode')}</Callout>
      <Card title={text('receipt')}>
        <DescriptionList
          rows={[
            ...(said
              ? [
                  { key: 'kind', term: text('kind'), value: text(`kind.${said.kind}`) },
                  { key: 'what', term: text('what'), value: said.text },
                ]
              : []),
            ...(where === '' ? [] : [{ key: 'where', term: text('where'), value: where }]),
            { key: 'next', term: text('next'), value: text('nextText') },
          ]}
        />
      </Card>
      <LinkButton kind="primary" wide href="/follow">
        {text('follow')}
      </LinkButton>
      <Button wide icon={<Printer aria-hidden />} onClick={() => print()}>
        {text('print')}
      </Button>
      <Button wide onClick={onAgain}>
        {text('more')}
      </Button>
    </div>
  )
}
