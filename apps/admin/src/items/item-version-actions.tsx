import { addDays } from '@onewindow/calendar/day'
import { useApi } from '@onewindow/screens/api'
import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { DateField } from '@onewindow/ui/date-field'
import { Confirm, Dialog } from '@onewindow/ui/dialog'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf } from '../app/address.ts'
import { useFailureText } from '../app/failure-text.ts'
import { usePlatform } from '../app/frame.tsx'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.ts'
import { adminTexts } from '../texts.ts'
import type { ItemWork } from './version-work.tsx'

type Asking = 'none' | 'publish' | 'reject' | 'discard' | 'retire' | 'suspendIntake' | 'answer'
const LEAST_REASON = 5

/** The acts on a version, each for the one who may do it; whoever may not is told why. */
export function ItemVersionActions({ slug, work }: { slug: string; work: ItemWork }) {
  const text = useText(adminTexts)
  const { trpc, queryClient } = useApi()
  const format = useFormat()
  const sentence = useFailureText()
  const navigate = useNavigateTo()
  const me = useSession()
  const today = usePlatform()?.today ?? ''
  const [asking, setAsking] = useState<Asking>('none')
  const [reason, setReason] = useState('')
  const [typedDay, setDay] = useState('')
  // Intake is closed through a day that is still to come; a version may begin at once.
  const firstDay = today === '' ? '' : addDays(today, asking === 'suspendIntake' ? 1 : 0)
  const day = typedDay === '' ? firstDay : typedDay
  const at = { slug, version: work.version }
  const seen = { ...at, revision: work.revision }
  const { itemVersions } = trpc.admin
  const go = (version: number | undefined) => navigate(addressOf(`/items/${slug}`, { section: 'versions', version }))
  const done = async (version: number | undefined = work.version) => { toast(text('itemDone')); setAsking('none'); await queryClient.invalidateQueries(); go(version) }
  const draft = useMutation(itemVersions.draftVersion.mutationOptions({ onSuccess: ({ version }) => done(version), onError: (error) => toast(sentence(error)) }))
  const publish = useMutation(itemVersions.publish.mutationOptions({ onSuccess: () => done() }))
  const reject = useMutation(itemVersions.reject.mutationOptions({ onSuccess: () => done() }))
  const discard = useMutation(itemVersions.discard.mutationOptions({ onSuccess: async () => { setAsking('none'); navigate(addressOf(`/items/${slug}`, { section: 'versions' })); await queryClient.invalidateQueries() } }))
  const ask = useMutation(itemVersions.ask.mutationOptions({ onSuccess: () => done() }))
  const answer = useMutation(itemVersions.answer.mutationOptions({ onSuccess: () => done(), onError: (error) => toast(sentence(error)) }))
  const resume = useMutation(itemVersions.resumeIntake.mutationOptions({ onSuccess: () => done(), onError: (error) => toast(sentence(error)) }))
  const close = () => { for (const one of [publish, reject, discard, ask]) one.reset(); setAsking('none'); setDay('') }
  const own = work.authorId === me.accountId
  const bySecond = own ? { why: text('publishBySecond') } : {}
  const isReason = reason.trim().length >= LEAST_REASON
  const sendReason = () => {
    if (!isReason) return
    if (asking === 'reject') reject.mutate({ ...seen, reason: reason.trim() })
    if (asking === 'retire' || asking === 'suspendIntake') ask.mutate({ ...at, event: asking, reason: reason.trim(), until: asking === 'suspendIntake' ? day : null })
  }
  const failed = reject.isError ? reject.error : ask.isError ? ask.error : null
  return (
    <div className="ow-row">
      {work.status === 'draft' && <Button kind="danger" onClick={() => setAsking('discard')}>{text('discardDraft')}</Button>}
      {work.status === 'inReview' && <><Button {...bySecond} onClick={() => setAsking('reject')}>{text('returnDraft')}</Button><Button kind="primary" {...bySecond} onClick={() => setAsking('publish')}>{text('publishItem')}</Button></>}
      {work.status === 'published' && <>
        <Button kind="primary" busy={draft.isPending} onClick={() => draft.mutate(at)}>{text('draftFromThis')}</Button>
        {work.waiting ? <>
          <Button onClick={() => answer.mutate({ ...seen, yes: false })}>{text(work.waiting.by === me.accountId ? 'takeBack' : 'declineIt')}</Button>
          <Button kind="danger" {...(work.waiting.by === me.accountId ? { why: text('publishBySecond') } : {})} onClick={() => answer.mutate({ ...seen, yes: true })}>{text('confirmIt')}</Button>
        </> : <><Button onClick={() => setAsking('suspendIntake')}>{text('suspendIntake')}</Button><Button kind="danger" onClick={() => setAsking('retire')}>{text('retireItem')}</Button></>}
        {work.intakeClosed && <Button busy={resume.isPending} onClick={() => resume.mutate(at)}>{text('resumeIntake')}</Button>}
      </>}
      <Dialog open={asking === 'publish'} title={text('publishItemAsk', { n: work.version })} onClose={close}>
        <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); publish.mutate({ ...seen, from: day }) }}>
          {publish.isError ? <Refused error={publish.error} /> : <p>{text('publishItemText')}</p>}
          {work.coming.map(({ version, from }) => format.dayOf(from) > day && <Callout key={version} tone="near"><p>{text('overtakes', { n: version, day: format.dayPlain(format.dayOf(from)) })}</p></Callout>)}
          <DateField name="from" label={text('effectiveFromLabel')} value={day} onChange={setDay} min={today} />
          <div className="ow-dialog-acts"><Button onClick={close}>{text('cancel')}</Button><Button kind="primary" type="submit" busy={publish.isPending}>{text('publishItem')}</Button></div>
        </form>
      </Dialog>
      <Dialog open={asking === 'reject' || asking === 'retire' || asking === 'suspendIntake'} title={text(asking === 'retire' ? 'retireItem' : asking === 'suspendIntake' ? 'suspendIntake' : 'returnDraft')} onClose={close}>
        <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); sendReason() }}>
          {failed !== null && <Refused error={failed} />}
          {asking !== 'reject' && <p>{text('twoPersonsText')}</p>}
          <TextField name="why" label={text('reason')} value={reason} onChange={setReason} maxLength={500} error={reason !== '' && !isReason ? text('reasonNeeded', { n: LEAST_REASON }) : undefined} />
          {asking === 'suspendIntake' && <DateField name="until" label={text('closedUntil')} value={day} onChange={setDay} min={firstDay} />}
          <div className="ow-dialog-acts"><Button onClick={close}>{text('cancel')}</Button><Button kind="primary" type="submit" busy={reject.isPending || ask.isPending}>{text('sendIt')}</Button></div>
        </form>
      </Dialog>
      <Confirm open={asking === 'discard'} title={text('discardAsk', { n: work.version })} text={discard.isError ? <span role="alert">{sentence(discard.error)}</span> : text('discardVersionText')} act={text('discardDraft')} safe={text('keepDraft')} busy={discard.isPending} onAct={() => discard.mutate(seen)} onClose={close} />
    </div>
  )
}
