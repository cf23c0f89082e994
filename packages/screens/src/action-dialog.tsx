import type { ActionView, CaseView } from '@onewindow/casework/definition/views'
import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Dialog } from '@onewindow/ui/dialog'
import { Form } from '@onewindow/ui/form'
import { useText } from '@onewindow/ui/i18n'
import { TextArea } from '@onewindow/ui/text-area'
import { useState, type ReactNode } from 'react'
import { useCaseTexts } from './case-texts.ts'
import { useCommand, type AttachedFile, type Realm } from './command.ts'
import { EventForm, type Overrides } from './event-form.tsx'
import { asksForInput, asNeeded, emptyOf, fieldNeeded, problemsOf, serverProblems, toInput, type Draft, type InputProblem, type Schema } from './event-input.ts'
import { FailureNote } from './query-view.tsx'
import { refusalOf } from './refusals.ts'
import { useRefusalText, type KnownNames } from './refusal-text.ts'
import { useKept } from './kept.ts'
import { screenTexts } from './texts.ts'

export interface EventWorkProps {
  realm: Realm
  /** The case; its id is null while one is being opened. */
  view: Pick<CaseView, 'caseType' | 'version'> & { id: string | null }
  action: Omit<ActionView, 'refusal' | 'primary'>
  /** What the form starts with beside its own defaults. */
  start?: Draft
  /** Own controls; given how to read a field's error where they draw several fields. */
  overrides?: Overrides | ((errorAt: (path: string) => string | undefined) => Overrides)
  names?: KnownNames
  /** Told what happened (`propose` when a second person must confirm) and the state the case is in now. */
  onDone: (event: string, state: string, caseId: string) => void
  onCancel: () => void
  /** Label of the way back. */
  cancelLabel?: string
  /** Stands in a page, not in a window: what cannot be undone asks once before it is sent. */
  inline?: boolean
  /** Files that go with it: where they are chosen, what has arrived, and whether some are on their way. */
  files?: { control: ReactNode; sent: readonly AttachedFile[]; busy: boolean } | undefined
  /** What the page shows between form and button: the draft of a decision. */
  children?: ReactNode
}

const REASON_LENGTH = 2000
const NO_OVERRIDES: Overrides = {}

/**
 * The work of one event, inline or in a dialog: its form, the reason where the law wants one, the consequence where it cannot be undone,
 * and the button with the verb. What is typed stays through refusals, conflicts and broken lines.
 */
export function EventWork({ realm, view, action, start, overrides: given = NO_OVERRIDES, names, onDone, onCancel, cancelLabel, inline = false, files, children }: EventWorkProps) {
  const text = useText(screenTexts)
  const words = useCaseTexts(view.caseType)
  const command = useCommand(realm)
  const say = useRefusalText(view.caseType, names)
  const form = (action.form ?? {}) as Schema
  const [{ draft: kept, reason }, keep, forget] = useKept(`${view.id ?? view.caseType} ${action.event}`, () => ({ draft: { ...(emptyOf(form) as Draft), ...start }, reason: '' }))
  const { schema, draft } = asNeeded(form, kept)
  const setDraft = (to: Draft): void => keep({ draft: to, reason })
  const setReason = (to: string): void => keep({ draft, reason: to })
  const [problems, setProblems] = useState<readonly InputProblem[]>([])
  const errorAt = (path: string): string | undefined => problems.find((problem) => problem.path === path)?.sentence
  const overrides = typeof given === 'function' ? given(errorAt) : given
  const label = (path: string): string => (path === 'reason' && action.reason ? text('reason') : words.field(action.event, path))
  const consequence = action.irreversible ? words.consequence(action.event) : undefined
  const check = (): InputProblem[] => [
    ...problemsOf(schema, draft, { text, label, skip: (path) => overrides[path] === null }),
    ...(action.reason && reason.trim().length < 5 ? [{ path: 'reason', sentence: text('tooShort', { label: text('reason'), n: 5 }) }] : []),
    ...(files?.busy ? [{ path: 'files', sentence: text('filesOnTheWay') }] : []),
  ]
  const [asking, setAsking] = useState(false)
  const submit = (): void => {
    const found = check()
    setProblems(found)
    if (found.length > 0) return
    if (inline && action.irreversible) setAsking(true)
    else send()
  }
  const send = (): void => {
    setAsking(false)
    command.mutate({ caseType: view.caseType, event: action.event, caseId: view.id, version: view.version, input: toInput(schema, draft) as Draft, ...(action.reason ? { reason: reason.trim() } : {}), ...(files ? { files: files.sent } : {}), onDone: (receipt) => { forget(); onDone(receipt.event, receipt.state, receipt.caseId) } }, {
      onError: (error) => {
        const refusal = refusalOf(error)
        const needed = refusal && fieldNeeded(refusal.code, schema)
        if (refusal && needed) setProblems([{ path: needed, sentence: say(refusal) }])
        else if (refusal?.code === 'case.invalidFields') setProblems(serverProblems(refusal.params, label, text))
      },
    })
  }
  return (
    <Form className="ow-event-work" onSend={submit} problems={problems.map(({ path, sentence }) => ({ name: path, sentence }))}>
      {command.error && problems.length === 0 && <FailureNote error={command.error} caseType={view.caseType} {...(names ? { names } : {})} />}
      {asksForInput(action.form) && <EventForm caseType={view.caseType} event={action.event} form={{ ...schema }} value={draft} onChange={setDraft} problems={problems} overrides={overrides} />}
      {action.reason && <TextArea name="reason" label={text('reason')} hint={text('reasonHint')} value={reason} onChange={setReason} maxLength={REASON_LENGTH} error={errorAt('reason')} />}
      {files && <div id="files" tabIndex={-1}>{files.control}</div>}
      {children}
      {action.needsSecond && <Callout>{text('needsSecond')}</Callout>}
      {consequence !== undefined && <Callout tone={action.danger ? 'over' : 'near'}>{consequence}</Callout>}
      {asking && (
        <Dialog open onClose={() => setAsking(false)} title={consequence ?? words.event(action.event)}>
          <div className="ow-dialog-acts"><Button autoFocus onClick={() => setAsking(false)}>{text('keep')}</Button><Button kind={action.danger ? 'destroy' : 'primary'} onClick={send}>{words.event(action.event)}</Button></div>
        </Dialog>
      )}
      <div className="ow-dialog-acts">
        <Button onClick={onCancel}>{cancelLabel ?? text(action.irreversible ? 'keep' : 'cancel')}</Button>
        <Button type="submit" kind={action.danger ? 'destroy' : 'primary'} busy={command.isPending}>{words.event(action.event)}</Button>
      </div>
    </Form>
  )
}

/** One event in a window of its own. */
export function ActionDialog(props: EventWorkProps) {
  const words = useCaseTexts(props.view.caseType)
  const large = asksForInput(props.action.form)
  return <Dialog open onClose={props.onCancel} title={words.event(props.action.event)} {...(large ? { size: 'large' as const } : {})}><EventWork {...props} /></Dialog>
}
