import type { AppRouter } from '@onewindow/api/router'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Button, IconButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { toast } from '@onewindow/ui/toast'
import { InstantText } from '@onewindow/ui/when'
import type { inferRouterOutputs } from '@trpc/server'
import { useQuery } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { adminTexts } from '../texts.ts'
import { useActionName } from './action-name.ts'
import { useActorName } from './actor-name.ts'
import type { AuditFilters } from './audit-page.tsx'
import { leafText } from './proof-path.ts'
import { ProofPathCard } from './proof-drawing.tsx'
import { SignedRoot } from './signed-root.tsx'
import { Verdict } from './verdict.tsx'

export type EntryAnswer = inferRouterOutputs<AppRouter>['admin']['audit']['entry']

/** An entry is signed within a minute; until then the page looks again. */
const LOOK_AGAIN_MS = 3000

/** One entry: what it says, whether its proof holds, the way to the signed root, and the raw record. */
export function EntryDetail({ seq, change }: { seq: number; change: (part: Partial<AuditFilters>) => void }) {
  const { trpc } = useApi()
  const entry = useQuery({ ...trpc.admin.audit.entry.queryOptions({ seq }), staleTime: Infinity, refetchInterval: ({ state }) => (state.data && !state.data.receipt ? LOOK_AGAIN_MS : false) })
  return <QueryView query={entry} lines={5} shape="card">{(answer) => <Entry answer={answer} change={change} />}</QueryView>
}

function Entry({ answer, change }: { answer: EntryAnswer; change: (part: Partial<AuditFilters>) => void }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const nameOf = useActionName()
  const actorOf = useActorName()
  const { leaf, receipt, claim } = answer
  const raw = leafText({ seq: leaf.seq, at: leaf.at, actor: leaf.actor, action: leaf.action, subject: leaf.subject, purpose: leaf.purpose, digest: leaf.digest })
  return (
    <article className="ow-stack ad-entry">
      <header><p className="ow-small ow-second">{text('entryNumber', { n: format.number(leaf.seq) })} · <InstantText at={leaf.at} /></p><h2 className="ow-title">{nameOf(leaf.action)}</h2></header>
      <Verdict answer={answer} />
      <div className="ad-pair">
        <Card>
          <DescriptionList rows={[
            { key: 'who', term: text('entryWho'), value: <>{actorOf(leaf)} <Button kind="quiet" size="small" onClick={() => change({ actor: leaf.actor, before: undefined })}>{text('onlyThisActor')}</Button></>, note: <code className="ow-mono">{leaf.actor}</code> },
            { key: 'subject', term: text('entrySubject'), value: <>{leaf.subjectName ?? leaf.subject} <Button kind="quiet" size="small" onClick={() => change({ subject: leaf.subject, before: undefined })}>{text('onlyThisSubject')}</Button></>, ...(leaf.subjectName ? { note: <code className="ow-mono">{leaf.subject}</code> } : {}) },
            { key: 'action', term: text('entryAction'), value: <code className="ow-mono">{leaf.action}</code> },
            { key: 'purpose', term: text('purpose'), value: leaf.purpose === null ? text('none') : text.find(`purposeOf.${leaf.purpose}`) ?? leaf.purpose },
            { key: 'at', term: text('entryAt'), value: <code className="ow-mono">{leaf.at}</code> },
            { key: 'digest', term: text('entryDigest'), value: <code className="ow-mono ad-hash">{leaf.digest}</code> },
          ]} />
        </Card>
        {receipt && <ProofPathCard receipt={receipt} />}
      </div>
      {receipt && <SignedRoot head={receipt.head} keys={answer.keys} />}
      <Card title={text('rawRecord')} note={text('rawRecordNote')} action={<IconButton label={text('copy')} icon={<Copy aria-hidden />} onClick={() => { void navigator.clipboard.writeText(raw).then(() => toast(text('copied'))) }} />}>
        <pre className="ad-raw" tabIndex={0}><code>{raw}</code></pre>
      </Card>
      {claim && <Card title={text('fullEvent')} note={text('fullEventNote')}><pre className="ad-raw" tabIndex={0}><code>{JSON.stringify(claim.event, null, 2)}</code></pre></Card>}
      <p className="ow-small ow-second">{text('entryPrivacy')}</p>
    </article>
  )
}
