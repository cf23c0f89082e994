import { procedureName } from '@onewindow/casework/definition/procedure-name'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { useApi } from '@onewindow/screens/api'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { EventForm } from '@onewindow/screens/event-form'
import { asNeeded, emptyOf, fieldNeeded, problemsOf, serverProblems, toInput, type Draft, type InputProblem, type Schema } from '@onewindow/screens/event-input'
import { useKept } from '@onewindow/screens/kept'
import { FailureNote } from '@onewindow/screens/query-view'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { refusalOf } from '@onewindow/screens/refusals'
import { screenTexts } from '@onewindow/screens/texts'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Confirmation } from '@onewindow/ui/confirmation'
import { Empty } from '@onewindow/ui/empty'
import { ErrorSummary } from '@onewindow/ui/error-summary'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { ActionBar, PageHead, SavedMark } from '@onewindow/ui/page-parts'
import { useMutation } from '@tanstack/react-query'
import { getUntypedClient } from '@trpc/client'
import { Building2 } from 'lucide-react'
import { useState } from 'react'
import type { Opening } from '../app/answers.ts'
import type { Me } from '../app/session.ts'
import { appTexts } from '../app/texts.ts'
import { useControls } from './controls.tsx'
import { FIRM, startOf } from './start.ts'
import { beginTexts } from './texts.ts'
import { useWayName } from './ways-page.tsx'

type View = { id: string; number: string | null; queryCode: string | null; actions: readonly { event: string; primary: boolean; refusal: unknown }[] }

/** One thing to begin: its form from the schema of its procedure, kept on the device while it is typed; then number, query code and what comes next. */
export function BeginPage({ opening, me, identity }: { opening: Opening; me: Me; identity: Me['identities'][number] | undefined }) {
  const [done, setDone] = useState<View>()
  const partyName = identity?.name ?? me.displayName
  if (FIRM.has(opening.caseType) && identity?.kind === 'person') return <ChooseFirm opening={opening} />
  return done ? <Begun view={done} onAgain={() => setDone(undefined)} /> : <BeginForm opening={opening} me={me} partyName={partyName} onDone={setDone} />
}

/** What only a company or shop begins is not asked of a person. */
function ChooseFirm({ opening }: { opening: Opening }) {
  const text = useText(beginTexts)
  const nameOf = useWayName([opening])
  return (
    <Empty
      level={1}
      icon={<Building2 aria-hidden />}
      title={nameOf(opening)}
      text={text('actingFirm')}
      action={
        <LinkButton kind="primary" href="/me/acting">
          {text('chooseActing')}
        </LinkButton>
      }
    />
  )
}

function Begun({ view, onAgain }: { view: View; onAgain: () => void }) {
  const text = useText(beginTexts)
  return (
    <div className="cz-read ow-stack">
      <Confirmation
        title={text('sent')}
        text={text('sentText')}
        {...(view.number ? { number: view.number } : {})}
        {...(view.queryCode ? { queryCode: view.queryCode } : {})}
      />
      <LinkButton kind="primary" wide href={`/cases/${view.id}`}>
        {text('seeCase')}
      </LinkButton>
      <Button wide onClick={onAgain}>
        {text('another')}
      </Button>
    </div>
  )
}

interface FormProps {
  opening: Opening
  me: Me
  partyName: string
  onDone: (view: View) => void
}

function BeginForm({ opening: { caseType, event, form, others }, me, partyName, onDone }: FormProps) {
  const { client, queryClient, trpc } = useApi()
  const text = useText(beginTexts)
  const app = useText(appTexts)
  const screen = useText(screenTexts)
  const words = useCaseTexts(caseType)
  const navigate = useNavigateTo()
  const nameOf = useWayName(others.map((other) => ({ caseType, event: other })))
  const say = useRefusalText(caseType)
  const asked = form as Schema
  const [kept, keep, forget] = useKept<Draft>(`begin ${caseType} ${event} ${me.partyId}`, () => ({
    ...(emptyOf(asked) as Draft),
    ...startOf(asked, { partyId: me.partyId, name: partyName, phone: me.phone }),
  }))
  const { schema, draft } = asNeeded(asked, kept)
  const [problems, setProblems] = useState<readonly InputProblem[]>([])
  const label = (path: string): string => text.find(`label.${caseType}.${event}.${path}`) ?? words.field(event, path)
  const overrides = useControls({ schema, draft, keep })
  const command = useMutation({
    mutationFn: async () => {
      const receipt = (await getUntypedClient(client).mutation(`citizen.${caseType}.${procedureName(event)}`, { input: toInput(schema, draft) })) as CaseReceipt
      return (await queryClient.fetchQuery(trpc.citizen.case.get.queryOptions({ caseId: receipt.caseId }))) as View
    },
    onSuccess: (view) => {
      forget()
      void queryClient.invalidateQueries({ queryKey: trpc.citizen.waiting.pathKey() })
      // What must follow at once (a held place is given back after two minutes) is opened at once.
      const next = view.actions.find((action) => action.primary && action.refusal === null)
      if (next) navigate(`/cases/${view.id}?do=${next.event}`)
      else onDone(view)
    },
    onError: (error) => {
      const refusal = refusalOf(error)
      const needed = refusal && fieldNeeded(refusal.code, schema)
      if (refusal && needed) setProblems([{ path: needed, sentence: say(refusal) }])
      else if (refusal?.code === 'case.invalidFields') setProblems(serverProblems(refusal.params, label, screen))
    },
  })
  const send = () => {
    const found = problemsOf(schema, draft, { text: screen, label, skip: (path) => overrides[path] === null })
    setProblems(found)
    if (found.length === 0) command.mutate()
  }
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault()
        send()
      }}
    >
      <ErrorSummary problems={problems.map(({ path, sentence }) => ({ name: path, sentence }))} />
      <PageHead title={nameOf({ caseType, event })} {...(text.find(`wayText.${caseType}.${event}`) ? { text: text.find(`wayText.${caseType}.${event}`) } : {})} />
      {command.error && problems.length === 0 && <FailureNote error={command.error} caseType={caseType} onRetry={send} />}
      <EventForm caseType={caseType} event={event} form={{ ...schema }} value={draft} onChange={keep} problems={problems} overrides={overrides} labelOf={label} />
      {others.map((other) => (
        <p key={other} className="ow-small">
          <LinkButton kind="quiet" href={`/begin/${caseType}/${other}`}>
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
    </form>
  )
}

/** What is typed lies on this device until it is sent. */
export const KeptMark = () => <SavedMark state="saved" />
