import { useApi } from '@onewindow/screens/api'
import { Button } from '@onewindow/ui/button'
import { Confirm, Dialog } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { useFailureText } from '../app/failure-text.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.ts'
import { adminTexts } from '../texts.ts'
import type { Version } from './calendar-page.tsx'

/** A draft is thrown away by either administrator and published by the other one only (双人确认). */
export function DraftActions({ draft, onGone }: { draft: Version; onGone: () => void }) {
  const text = useText(adminTexts)
  const { trpc, queryClient } = useApi()
  const sentence = useFailureText()
  const [asking, setAsking] = useState<'none' | 'publish' | 'discard'>('none')
  const done = (words: string) => { toast(words); setAsking('none'); onGone(); return queryClient.invalidateQueries() }
  const publish = useMutation(trpc.admin.calendar.publish.mutationOptions({ onSuccess: () => done(text('published')) }))
  const discard = useMutation(trpc.admin.calendar.discard.mutationOptions({ onSuccess: () => done(text('discarded')) }))
  const own = useSession().accountId === draft.authorId
  return (
    <>
      <Button kind="danger" onClick={() => setAsking('discard')}>{text('discardDraft')}</Button>
      <Button kind="primary" icon={<ArrowRight aria-hidden />} {...(own ? { why: text('publishBySecond') } : {})} onClick={() => setAsking('publish')}>{text('publishDraft')}</Button>
      <Dialog open={asking === 'publish'} title={text('publishAsk', { n: draft.version })} onClose={() => { publish.reset(); setAsking('none') }}>
        {publish.isError ? <Refused error={publish.error} /> : <p>{text('publishText')}</p>}
        <div className="ow-dialog-acts">
          <Button autoFocus onClick={() => { publish.reset(); setAsking('none') }}>{text('cancel')}</Button>
          <Button kind="primary" busy={publish.isPending} onClick={() => publish.mutate({ version: draft.version })}>{text('publishDraft')}</Button>
        </div>
      </Dialog>
      <Confirm open={asking === 'discard'} title={text('discardAsk', { n: draft.version })} text={discard.isError ? <span role="alert">{sentence(discard.error)}</span> : text('discardText')} act={text('discardDraft')} safe={text('keepDraft')} busy={discard.isPending} onAct={() => discard.mutate({ version: draft.version })} onClose={() => { discard.reset(); setAsking('none') }} />
    </>
  )
}
