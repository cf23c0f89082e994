import { useApi } from '@onewindow/screens/api'
import { download } from '@onewindow/screens/download'
import { Button } from '@onewindow/ui/button'
import { Confirm, Dialog } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Download, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { addressOf } from '../app/address.ts'
import { useFailureText } from '../app/failure-text.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.ts'
import { adminTexts } from '../texts.ts'
import { Overtaken } from './overtaken.tsx'
import { isOpen, type SetAnswer, type SetVersion } from './configuration-view.ts'

const LEAST_REASON = 5

/** Saves what is shown as a file, to be looked at elsewhere and taken in again. */
function saveFile({ key, shown, content }: Pick<SetAnswer, 'key' | 'shown' | 'content'>): void {
  download(`${key}-v${shown}.json`, 'application/json', JSON.stringify({ key, version: shown, content }, null, 2))
}

/** What can be done with the version shown: copy it as a draft, publish or return a colleague's proposal, throw a draft away, take it out as a file. */
export function VersionActions({ set, about }: { set: SetAnswer; about: SetVersion | undefined }) {
  const text = useText(adminTexts)
  const { trpc, queryClient } = useApi()
  const sentence = useFailureText()
  const navigate = useNavigateTo()
  const me = useSession()
  const [asking, setAsking] = useState<'none' | 'publish' | 'return' | 'discard'>('none')
  const [reason, setReason] = useState('')
  const at = { key: set.key, version: set.shown }
  const seen = { ...at, revision: about?.revision ?? 0 }
  const open = set.versions.find(isOpen)
  const go = (version: number | undefined) => navigate(addressOf(`/configuration/${set.key}`, version === undefined ? {} : { version }))
  const done = async (words: string, version: number | undefined) => { toast(words); setAsking('none'); await queryClient.invalidateQueries(); go(version) }
  const draft = useMutation(trpc.admin.configuration.draft.mutationOptions({ onSuccess: ({ version }) => done(text('drafted'), version), onError: (error) => toast(sentence(error)) }))
  const publish = useMutation(trpc.admin.configuration.publish.mutationOptions({ onSuccess: () => done(text('configurationPublished'), set.shown) }))
  const giveBack = useMutation(trpc.admin.configuration.return.mutationOptions({ onSuccess: () => done(text('configurationReturned'), set.shown) }))
  const discard = useMutation(trpc.admin.configuration.discard.mutationOptions({ onSuccess: () => done(text('discarded'), undefined) }))
  const close = () => { publish.reset(); giveBack.reset(); discard.reset(); setAsking('none') }
  const isProposed = about?.status === 'proposed'
  const own = about?.authorId === me.accountId
  return (
    <>
      <Button icon={<Download aria-hidden />} onClick={() => saveFile(set)}>{text('exportFile')}</Button>
      {about && isOpen(about) && <Button kind="danger" onClick={() => setAsking('discard')}>{text('discardDraft')}</Button>}
      {isProposed && <Button {...(own ? { why: text('publishBySecond') } : {})} onClick={() => setAsking('return')}>{text('returnDraft')}</Button>}
      {isProposed && <Button kind="primary" {...(own ? { why: text('publishBySecond') } : {})} onClick={() => setAsking('publish')}>{text('publishConfiguration')}</Button>}
      {!about || !isOpen(about) ? <Button kind="primary" icon={<PencilLine aria-hidden />} busy={draft.isPending} {...(open ? { why: text('openAlready', { n: open.version, who: open.authorName }) } : {})} onClick={() => draft.mutate(at)}>{text(set.shown === set.inForce ? 'draftFromThis' : 'draftFromOld', { n: set.shown })}</Button> : null}
      <Dialog open={asking === 'publish'} title={text('publishConfigurationAsk', { n: set.shown })} onClose={close}>
        {publish.isError ? <Refused error={publish.error} /> : <><p>{text('publishConfigurationText')}</p><Overtaken versions={set.versions} number={set.shown} from={about?.effectiveFrom ?? ''} /></>}
        <div className="ow-dialog-acts"><Button autoFocus onClick={close}>{text('cancel')}</Button><Button kind="primary" busy={publish.isPending} onClick={() => publish.mutate(seen)}>{text('publishConfiguration')}</Button></div>
      </Dialog>
      <Dialog open={asking === 'return'} title={text('returnAsk', { n: set.shown })} onClose={close}>
        <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); if (reason.trim().length >= LEAST_REASON) giveBack.mutate({ ...seen, reason: reason.trim() }) }}>
          {giveBack.isError && <Refused error={giveBack.error} />}
          <TextField name="reason" label={text('reason')} value={reason} onChange={setReason} maxLength={500} error={reason !== '' && reason.trim().length < LEAST_REASON ? text('reasonNeeded', { n: LEAST_REASON }) : undefined} />
          <div className="ow-dialog-acts"><Button onClick={close}>{text('cancel')}</Button><Button kind="primary" type="submit" busy={giveBack.isPending}>{text('returnDraft')}</Button></div>
        </form>
      </Dialog>
      <Confirm open={asking === 'discard'} title={text('discardAsk', { n: set.shown })} text={discard.isError ? <span role="alert">{sentence(discard.error)}</span> : text('discardVersionText')} act={text('discardDraft')} safe={text('keepDraft')} busy={discard.isPending} onAct={() => discard.mutate(seen)} onClose={close} />
    </>
  )
}
