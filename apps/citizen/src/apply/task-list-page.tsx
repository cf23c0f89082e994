import { useApi } from '@onewindow/screens/api'
import { FailureNote } from '@onewindow/screens/query-view'
import { Callout } from '@onewindow/ui/banner'
import { Button, LinkButton } from '@onewindow/ui/button'
import { CardList, Section } from '@onewindow/ui/card'
import { Confirm } from '@onewindow/ui/dialog'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { PageHead } from '@onewindow/ui/page-parts'
import { TaskList, TaskProgress, type Task } from '@onewindow/ui/task-list'
import { toast } from '@onewindow/ui/toast'
import { useQuery } from '@tanstack/react-query'
import { ArrowRight, Phone } from 'lucide-react'
import { useState } from 'react'
import { BoldWords } from '../app/bold-words.tsx'
import { useInLanguage } from '../app/in-language.ts'
import { useEvent } from '../app/use-event.ts'
import { materialStands, waitsForConsent } from './material-words.ts'
import { nextTask, taskAddress, tasksOf, type TaskStand } from './tasks.ts'
import { applyTexts } from './texts.ts'
import type { Application } from './use-application.ts'

const SECONDS_A_FIELD = 15

/** The parts of the application, each with a word and a shape; the next one is the button. */
export function TaskListPage({ draft, kind, today, actions }: Application) {
  const discard = actions.find(({ event, refusal }) => (event === 'discardDraft' || event === 'discard') && !refusal)
  const text = useText(applyTexts)
  const { language } = useLanguage()
  const say = useInLanguage()
  const stands = tasksOf(draft, today, language)
  const next = nextTask(stands)
  const titleOf = ({ key, title }: TaskStand): string =>
    title ?? (key === 'delivery' && !draft.item.result.electronic ? text('deliveryTitlePaper') : text(key === 'who' || key === 'materials' || key === 'delivery' || key === 'check' ? key : 'check'))
  const names = useMaterialNames(draft)
  const open = stands.reduce((sum, { total, share }) => sum + total * (1 - share), 0)
  const materialsText = (): string => {
    const { correctionList } = draft.materials
    const offered = materialStands(draft).needed.filter((stand) => waitsForConsent(draft, stand)).length
    if (correctionList.length === 0) return text('materialsAll')
    if (offered > 0) return text('materialsOffered', { offered, missing: Math.max(0, correctionList.length - offered) })
    return correctionList.length < 3
      ? text('materialsMissing', { names: correctionList.map((key) => names[key] ?? key).join(text('listJoint')) })
      : text('materialsSome', { n: correctionList.length })
  }
  const textOf = (stand: TaskStand): string => {
    if (stand.key === 'who') return text('whoText', { name: draft.partyName })
    if (stand.key === 'materials') return materialsText()
    if (stand.key === 'delivery') return text(`mode.${draft.delivery.mode}`)
    if (stand.key === 'check') return text(stand.state === 'locked' ? 'checkLocked' : 'checkReady')
    return text('filled', { total: stand.total, known: stand.known })
  }
  const tasks = stands.map((stand): Task => ({
    key: stand.key,
    title: titleOf(stand),
    text: textOf(stand),
    state: stand.state,
    word: text(`word.${stand.state}`),
    current: stand === next,
    href: taskAddress(draft.caseId, stand.key),
    share: stand.share,
  }))
  return (
    <div className="cz-read">
      <PageHead
        title={say({ zh: draft.item.nameZh, en: draft.item.nameEn })}
        text={draft.partyName}
        crumbs={[{ label: text('draftOf', { organ: draft.organ }) }]}
      />
      <div className="ow-stack">
        {draft.newVersion && <NewVersion draft={draft} kind={kind} difference={draft.newVersion} />}
        <TaskProgress
          tasks={tasks}
          {...(open >= 1 ? { note: text('minutes', { n: Math.max(1, Math.round((open * SECONDS_A_FIELD) / 60)) }) } : {})}
        />
        <TaskList tasks={tasks} />
        {next && (
          <LinkButton kind="primary" wide href={taskAddress(draft.caseId, next.key)}>
            {text('next', { task: titleOf(next) })}
            <ArrowRight aria-hidden />
          </LinkButton>
        )}
        {draft.items && <BundleItems items={draft.items} />}
        {actions.some(({ event, refusal }) => event === 'changeAnswers' && !refusal) && (
          <div>
            <LinkButton href={`/applications/${draft.caseId}/edit/questions`}>{text('changeAnswers')}</LinkButton>
          </div>
        )}
        <KeptUntil caseId={draft.caseId} />
        <p className="ow-row">
          <LinkButton icon={<Phone aria-hidden />} href="tel:12345">
            {text('askPhone')}
          </LinkButton>
        </p>
        {discard && <Discard draft={draft} kind={kind} event={discard.event} />}
      </div>
    </div>
  )
}

/** The matter was published anew meanwhile: what is asked differently, and the button that takes it over with everything written so far. */
function NewVersion({ draft, kind, difference }: Pick<Application, 'draft' | 'kind'> & { difference: NonNullable<Application['draft']['newVersion']> }) {
  const text = useText(applyTexts)
  const say = useInLanguage()
  const command = useEvent(() => toast(text('newVersionTaken')))
  const take = () => command.mutate({ caseType: kind, event: 'takeNewVersion', caseId: draft.caseId, version: draft.version })
  const parts = [
    ['newVersionAsked', difference.asked],
    ['newVersionDropped', difference.dropped],
    ['newVersionPapers', difference.papersAsked],
    ['newVersionPapersDropped', difference.papersDropped],
  ] as const
  const changed = parts.filter(([, names]) => names.length > 0)
  return (
    <Callout tone="near">
      <p>{text('newVersion')}</p>
      {changed.map(([key, names]) => (
        <p key={key}>{text(key, { names: names.map(say).join(text('listJoint')) })}</p>
      ))}
      {changed.length === 0 && <p>{text('newVersionSame')}</p>}
      {command.error && <FailureNote error={command.error} onRetry={take} />}
      <Button kind="primary" busy={command.isPending} onClick={take}>
        {text('newVersionTake')}
      </Button>
    </Callout>
  )
}

/** What one form and one signature apply for, each by its organ. */
function BundleItems({ items }: { items: NonNullable<Application['draft']['items']> }) {
  const text = useText(applyTexts)
  const say = useInLanguage()
  return (
    <Section title={text('bundleItems')} count={items.length}>
      <CardList rows={items.map(({ slug, name, organ }) => ({ key: slug, title: say(name), text: say(organ), href: `/services/${slug}` }))} />
    </Section>
  )
}

/** Names of the materials by key, in the reader's language. */
export function useMaterialNames({ item }: Application['draft']): Readonly<Record<string, string>> {
  const say = useInLanguage()
  return Object.fromEntries(item.materials.map(({ key, nameZh, nameEn }) => [key, say({ zh: nameZh, en: nameEn })]))
}

function KeptUntil({ caseId }: { caseId: string }) {
  const { trpc } = useApi()
  const text = useText(applyTexts)
  const format = useFormat()
  const until = useQuery(trpc.citizen.waiting.list.queryOptions()).data?.rows.find((row) => row.caseId === caseId)?.dueOn
  return (
    <Callout tone="plain">{until ? <BoldWords>{text('keptUntil', { day: format.day(until) })}</BoldWords> : text('keptPlain')}</Callout>
  )
}

function Discard({ draft, kind, event }: { draft: Application['draft']; kind: Application['kind']; event: string }) {
  const text = useText(applyTexts)
  const navigate = useNavigateTo()
  const command = useEvent(() => {
    toast(text('discarded'))
    navigate('/cases')
  })
  const [asking, setAsking] = useState(false)
  const discard = () =>
    command.mutate(
      { caseType: kind, event, caseId: draft.caseId, version: draft.version },
      { onError: () => setAsking(false) },
    )
  return (
    <>
      {command.error && <FailureNote error={command.error} onRetry={discard} />}
      <div>
        <Button kind="danger" onClick={() => setAsking(true)}>
          {text('discard')}
        </Button>
      </div>
      <Confirm
        open={asking}
        title={text('discardAsk')}
        text={text('discardText')}
        act={text('discard')}
        safe={text('keep')}
        busy={command.isPending}
        onAct={discard}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
