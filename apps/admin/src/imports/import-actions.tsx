import { useApi } from '@onewindow/screens/api'
import { download } from '@onewindow/screens/download'
import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Checkbox } from '@onewindow/ui/checkbox'
import { Confirm, Dialog } from '@onewindow/ui/dialog'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Download, Printer } from 'lucide-react'
import { useState } from 'react'
import { useFailureText } from '../app/failure-text.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.ts'
import { adminTexts } from '../texts.ts'
import type { ImportView } from './import-view.ts'

const LEAST_REASON = 5
const CSV = 'text/csv;charset=utf-8'

interface ProposeProps { one: Pick<ImportView, 'ready' | 'faulty'>; error: object | null; busy: boolean; onPropose: (asked: { partial: boolean; ready: number; faulty: number }) => void; onClose: () => void }

/** The author hands the file on as it is shown. What was ticked holds for these numbers and this time: with others, or opened again, the form is a new one. */
function ProposeForm({ one: { ready, faulty }, error, busy, onPropose, onClose }: ProposeProps) {
  const text = useText(adminTexts)
  const [partial, setPartial] = useState(false)
  const [tried, setTried] = useState(false)
  const isUnsettled = faulty > 0 && !partial
  return (
    <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (!isUnsettled) onPropose({ partial, ready, faulty }) }}>
      {error && <Refused error={error} />}
      {tried && isUnsettled && <div role="alert"><Callout tone="over"><p>{text('importsPartialNeeded')}</p></Callout></div>}
      <p>{text('importsProposeText')}</p>
      {faulty > 0 && <Checkbox name="partial" label={text('importsPartial', { n: faulty })} text={text('importsPartialText')} checked={partial} onChange={setPartial} />}
      <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button kind="primary" type="submit" busy={busy}>{text('importsPropose')}</Button></div>
    </form>
  )
}

/** What can be done with the file now: its author hands it on, the second person says yes or no, and at the end there is the report. */
export function ImportActions({ one }: { one: ImportView }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const { trpc, queryClient } = useApi()
  const sentence = useFailureText()
  const me = useSession()
  const [asking, setAsking] = useState<'propose' | 'confirm' | 'decline' | 'discard' | null>(null)
  const [tried, setTried] = useState(false)
  const [reason, setReason] = useState('')
  const short = reason.trim().length < LEAST_REASON
  const at = { importId: one.id }
  const done = (words: string) => async () => { toast(words); setAsking(null); await queryClient.invalidateQueries() }
  const propose = useMutation(trpc.admin.imports.propose.mutationOptions({ onSuccess: done(text('importsProposed')), onError: () => queryClient.invalidateQueries() }))
  const confirm = useMutation(trpc.admin.imports.confirm.mutationOptions({ onSuccess: done(text('importsConfirmed')) }))
  const decline = useMutation(trpc.admin.imports.decline.mutationOptions({ onSuccess: done(text('importsDeclined')) }))
  const discard = useMutation(trpc.admin.imports.discard.mutationOptions({ onSuccess: done(text('importsDiscarded')) }))
  const report = useMutation(trpc.admin.imports.report.mutationOptions({ onSuccess: ({ text: lines }) => download(`${text('importsReportTitle')}-${one.fileName}`, CSV, lines), onError: (error) => toast(sentence(error)) }))
  const close = () => { for (const asked of [propose, confirm, decline, discard]) asked.reset(); setTried(false); setAsking(null) }
  const mayDo = me.grants.some(({ role }) => role === 'administrator')
  const own = one.authorId === me.accountId
  const notOwn = own ? { why: text('importsBySecond') } : {}
  const notMine = own ? {} : { why: text('importsByAuthor', { name: one.authorName ?? '' }) }
  return (
    <>
      {one.status === 'done' && <Button icon={<Printer aria-hidden />} onClick={() => print()}>{text('importsPrint')}</Button>}
      {one.status === 'done' && <Button icon={<Download aria-hidden />} busy={report.isPending} onClick={() => report.mutate(at)}>{text('importsReport')}</Button>}
      {mayDo && (one.status === 'checked' || one.status === 'proposed') && <Button kind="danger" onClick={() => setAsking('discard')}>{text('importsDiscard')}</Button>}
      {mayDo && one.status === 'checked' && <Button kind="primary" {...(one.ready === 0 ? { why: text('importsNothing') } : notMine)} onClick={() => setAsking('propose')}>{text('importsPropose')}</Button>}
      {mayDo && one.status === 'proposed' && <Button {...notOwn} onClick={() => setAsking('decline')}>{text('importsDecline')}</Button>}
      {mayDo && one.status === 'proposed' && <Button kind="primary" {...notOwn} onClick={() => setAsking('confirm')}>{text('importsConfirm')}</Button>}
      <Dialog open={asking === 'propose'} title={text('importsProposeAsk', { n: format.number(one.ready) })} onClose={close}>
        {asking === 'propose' && <ProposeForm key={`${one.ready} ${one.faulty}`} one={one} error={propose.error} busy={propose.isPending} onPropose={(asked) => propose.mutate({ ...at, ...asked })} onClose={close} />}
      </Dialog>
      <Dialog open={asking === 'confirm'} title={text('importsConfirmAsk', { n: format.number(one.ready) })} onClose={close}>
        {confirm.isError ? <Refused error={confirm.error} /> : <p>{text('importsConfirmText')}</p>}
        <div className="ow-dialog-acts"><Button autoFocus onClick={close}>{text('cancel')}</Button><Button kind="primary" busy={confirm.isPending} onClick={() => confirm.mutate(at)}>{text('importsConfirm')}</Button></div>
      </Dialog>
      <Dialog open={asking === 'decline'} title={text('importsDeclineAsk')} onClose={close}>
        <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (!short) decline.mutate({ ...at, reason: reason.trim() }) }}>
          {decline.isError && <Refused error={decline.error} />}
          <TextField name="reason" label={text('reason')} value={reason} onChange={setReason} maxLength={500} error={tried && short ? text('reasonNeeded', { n: LEAST_REASON }) : undefined} />
          <div className="ow-dialog-acts"><Button onClick={close}>{text('cancel')}</Button><Button kind="primary" type="submit" busy={decline.isPending}>{text('importsDecline')}</Button></div>
        </form>
      </Dialog>
      <Confirm open={asking === 'discard'} title={text('importsDiscardAsk')} text={discard.isError ? <span role="alert">{sentence(discard.error)}</span> : text('importsDiscardText')} act={text('importsDiscard')} safe={text('cancel')} busy={discard.isPending} onAct={() => discard.mutate(at)} onClose={close} />
    </>
  )
}
