import { procedureName } from '@onewindow/casework/definition/procedure-name'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { useApi } from '@onewindow/screens/api'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { EventForm } from '@onewindow/screens/event-form'
import { asNeeded, emptyOf, fieldNeeded, problemsOf, serverProblems, toInput, type Draft, type InputProblem, type Schema } from '@onewindow/screens/event-input'
import { uuid } from '@onewindow/screens/idempotency'
import { useIsKept, useKept } from '@onewindow/screens/kept'
import { FailureNote } from '@onewindow/screens/query-view'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { refusalOf } from '@onewindow/screens/refusals'
import { screenTexts } from '@onewindow/screens/texts'
import { Banner } from '@onewindow/ui/banner'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Form } from '@onewindow/ui/form'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { ActionBar, PageHead, SavedMark } from '@onewindow/ui/page-parts'
import { Skeleton } from '@onewindow/ui/skeleton'
import { useMutation } from '@tanstack/react-query'
import { getUntypedClient } from '@trpc/client'
import { lazy, Suspense, useState } from 'react'
import type { Opening } from '../app/answers.ts'
import type { Me } from '../app/session.ts'
import { appTexts } from '../app/texts.ts'
import { beginning, type Begun } from './beginning.ts'
import { useControls } from './controls.tsx'
import { Received } from './received.tsx'
import { beginAddress, FIRM, keptName, startOf, type Given, type Party } from './start.ts'
import { beginTexts } from './texts.ts'
import { useWayName } from './way-name.ts'

/** The same form, with other words, has been received already: the answer to it was lost on the way. */
const RECEIVED = 'case.idempotencyMismatch'
const NOTHING_GIVEN: Given = {}

// Few stand there as a person and need it. What follows the form is here already: the line may drop after the answer.
const ChooseFirm = lazy(() => import('./choose-firm.tsx').then((m) => ({ default: m.ChooseFirm })))

/** One thing to begin: its form from the schema of its procedure, kept on the device while it is typed; then number, query code and what comes next. */
export function BeginPage({ opening, me, identity, given = NOTHING_GIVEN }: { opening: Opening; me: Me; identity: Me['identities'][number] | undefined; given?: Given }) {
  const [done, setDone] = useState<Begun>()
  const party: Party = { partyId: identity?.partyId ?? me.partyId, name: identity?.name ?? me.displayName }
  const isForFirm = FIRM.has(opening.caseType) && identity?.kind === 'person'
  return (
    <Suspense fallback={<Skeleton shape="card" lines={6} />}>
      {isForFirm ? <ChooseFirm opening={opening} me={me} given={given} /> : done ? <Received begun={done} onAgain={() => setDone(undefined)} /> : <BeginForm opening={opening} party={party} given={given} onDone={setDone} />}
    </Suspense>
  )
}

interface FormProps {
  opening: Opening
  party: Party
  given: Given
  onDone: (begun: Begun) => void
}

function BeginForm({ opening: { caseType, event, form, others }, party, given, onDone }: FormProps) {
  const { client, queryClient, trpc } = useApi()
  const text = useText(beginTexts)
  const app = useText(appTexts)
  const screen = useText(screenTexts)
  const words = useCaseTexts(caseType)
  const navigate = useNavigateTo()
  const nameOf = useWayName(others.map((other) => ({ caseType, event: other })))
  const say = useRefusalText(caseType)
  const asked = form as Schema
  const name = keptName({ caseType, event }, party, given)
  const [kept, keep, forget] = useKept<Draft>(name, () => ({
    ...(emptyOf(asked) as Draft),
    ...startOf(asked, party, given, given.decision === undefined ? '' : (text.find(`statement.${caseType}.${event}`) ?? '').replace('{decision}', given.decision)),
  }))
  const [key, keepKey, forgetKey] = useKept(`${name} key`, uuid)
  const { schema, draft } = asNeeded(asked, kept)
  const [problems, setProblems] = useState<readonly InputProblem[]>([])
  const label = (path: string): string => text.find(`label.${caseType}.${event}.${path}`) ?? words.field(event, path)
  const overrides = useControls({ schema, draft, keep })
  const command = useMutation({
    ...beginning({
      send: async () => (await getUntypedClient(client).mutation(`citizen.${caseType}.${procedureName(event)}`, { input: toInput(schema, draft) }, { context: { idempotencyKey: key } })) as CaseReceipt,
      read: async (caseId) => (await queryClient.fetchQuery(trpc.citizen.case.get.queryOptions({ caseId }))) as Begun,
      onBegun: (begun) => {
        forget()
        forgetKey()
        void queryClient.invalidateQueries({ queryKey: trpc.citizen.waiting.pathKey() })
        // What must follow at once (a held place is given back after two minutes) is opened at once.
        const next = begun.actions.find((action) => action.primary && action.refusal === null)
        if (next) navigate(`/cases/${begun.id}?do=${next.event}`)
        else onDone(begun)
      },
    }),
    onError: (error) => {
      const refusal = refusalOf(error)
      // It was received before these words: whoever sends it once more, having been told, means another.
      if (refusal?.code === RECEIVED) keepKey(uuid())
      const needed = refusal && fieldNeeded(refusal.code, schema)
      if (refusal && needed) setProblems([{ path: needed, sentence: say(refusal) }])
      else if (refusal?.code === 'case.invalidFields') setProblems(serverProblems(refusal.params, label, screen))
    },
  })
  const send = () => {
    const found = problemsOf(schema, draft, { text: screen, label, skip: (path) => overrides[path] === null })
    setProblems(found)
    if (found.length > 0) return
    keepKey(key)
    command.mutate()
  }
  return (
    <Form className="cz-form" onSend={send} problems={problems.map(({ path, sentence }) => ({ name: path, sentence }))}>
      <PageHead title={nameOf({ caseType, event })} {...(text.find(`wayText.${caseType}.${event}`) ? { text: text.find(`wayText.${caseType}.${event}`) } : {})} />
      {refusalOf(command.error)?.code === RECEIVED ? (
        <Banner inset kind="conflict" title={text('sentBefore')} text={text('sentBeforeText')} action={<LinkButton size="small" href="/cases">{text('seeCases')}</LinkButton>} />
      ) : (
        command.error && problems.length === 0 && <FailureNote error={command.error} caseType={caseType} onRetry={send} />
      )}
      <EventForm caseType={caseType} event={event} form={{ ...schema }} value={draft} onChange={keep} problems={problems} overrides={overrides} labelOf={label} />
      {others.map((other) => (
        <p key={other} className="ow-small">
          <LinkButton kind="quiet" href={beginAddress({ caseType, event: other })}>
            {nameOf({ caseType, event: other })}
          </LinkButton>
        </p>
      ))}
      <ActionBar>
        <LinkButton href="/begin">{app('back')}</LinkButton>
        <Button type="submit" kind="primary" busy={command.isPending}>
          {text('send')}
        </Button>
      </ActionBar>
    </Form>
  )
}

/** What is typed lies on this device until it is sent; a blank form says nothing. */
export const KeptMark = ({ name }: { name: string }) => (useIsKept(name) ? <SavedMark state="saved" /> : null)
