import { FailureNote } from '@onewindow/screens/query-view'
import { Button, LinkButton } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { ActionBar, PageHead } from '@onewindow/ui/page-parts'
import { RadioCards } from '@onewindow/ui/radio-cards'
import { TextArea } from '@onewindow/ui/text-area'
import { useEffect, useRef, useState } from 'react'
import type { DraftView } from '../app/answers.ts'
import { isAddress, taskAddress } from './tasks.ts'
import { applyTexts } from './texts.ts'
import type { Application } from './use-application.ts'
import { useChangeDraft } from './use-save-draft.ts'

type Delivery = DraftView['delivery']
type Mode = Delivery['mode']

/** Quiet time after the last key until the server gets it. */
const KEEP_AFTER_MS = 1000

/** Sends what is chosen and typed to the server soon after, and at the latest when the page is left. */
function useKeptDelivery(now: Delivery, stored: Delivery, keep: (delivery: Delivery) => Promise<void>): void {
  const sent = useRef(JSON.stringify(stored))
  const latest = useRef(() => {})
  useEffect(() => {
    latest.current = () => {
      if (sent.current === JSON.stringify(now)) return
      sent.current = JSON.stringify(now)
      void keep(now)
    }
  })
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), KEEP_AFTER_MS)
    return () => clearTimeout(timer)
  }, [now.mode, now.address])
  useEffect(() => () => latest.current(), [])
}

/** How the result comes to the person. Kept as it is chosen and typed, also while the address is not whole yet. */
export function DeliveryPage({ application: { draft } }: { application: Application }) {
  const text = useText(applyTexts)
  const navigate = useNavigateTo()
  const change = useChangeDraft(draft.caseId)
  const [mode, setMode] = useState<Mode>(draft.delivery.mode)
  const [address, setAddress] = useState(draft.delivery.address ?? '')
  const [error, setError] = useState<string>()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const modes: Mode[] = draft.item.result.electronic ? ['electronic', 'window', 'post'] : ['window', 'post']
  const isShort = mode === 'post' && !isAddress(address)
  const delivery: Delivery = { mode, ...(address.trim() === '' ? {} : { address: address.trim() }) }
  useKeptDelivery(delivery, draft.delivery, (now) => change(() => ({ delivery: now })).then(() => setFailure(undefined), setFailure))
  const goOn = async () => {
    setError(isShort ? text('addressMissing') : undefined)
    if (isShort) return
    setBusy(true)
    setFailure(undefined)
    await change(() => ({ delivery })).then(() => navigate(taskAddress(draft.caseId, 'check')), setFailure)
    setBusy(false)
  }
  return (
    <div className="cz-form">
      <PageHead title={text(draft.item.result.electronic ? 'deliveryTitle' : 'deliveryTitlePaper')} text={text('deliveryLead')} />
      {failure !== undefined && (
        <FailureNote
          error={failure}
          onRetry={() => {
            void goOn()
          }}
        />
      )}
      <RadioCards
        name="mode"
        label={text('deliveryHow')}
        value={mode}
        onChange={(value) => setMode(value as Mode)}
        choices={modes.map((one) => ({
          value: one,
          label: text(`mode.${one}`),
          text: one === 'window' ? text('mode.windowText', { organ: draft.organ }) : text(`mode.${one}Text`),
        }))}
      />
      {mode === 'post' && (
        <TextArea
          name="address"
          label={text('address')}
          hint={text('addressHint')}
          value={address}
          onChange={setAddress}
          onLeave={() => setError(address !== '' && isShort ? text('addressMissing') : undefined)}
          maxLength={200}
          error={error}
        />
      )}
      <ActionBar>
        <LinkButton href={`/applications/${draft.caseId}/edit`}>{text('backToList')}</LinkButton>
        <Button
          kind="primary"
          busy={busy}
          onClick={() => {
            void goOn()
          }}
        >
          {text('saveNext')}
        </Button>
      </ActionBar>
    </div>
  )
}
