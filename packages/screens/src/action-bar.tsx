import type { ActionView, CaseView } from '@onewindow/casework/definition/views'
import { Button } from '@onewindow/ui/button'
import { Dialog } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { Menu, type MenuItem } from '@onewindow/ui/menu'
import { toast } from '@onewindow/ui/toast'
import { Ellipsis } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { ActionDialog } from './action-dialog.tsx'
import { useCaseTexts } from './case-texts.ts'
import { useCommand, type Realm } from './command.ts'
import type { Overrides } from './event-form.tsx'
import { asksForInput, type Draft } from './event-input.ts'
import { useLaw } from './law.ts'
import { FailureNote } from './query-view.tsx'
import { useRefusalText, type KnownNames } from './refusal-text.ts'
import { screenTexts } from './texts.ts'

/** The ONE event to put forward: the first permitted primary one, else the first primary one with its reason why not. */
export function primaryAction(actions: readonly ActionView[]): ActionView | undefined {
  return actions.find(({ primary, refusal }) => primary && !refusal) ?? actions.find(({ primary }) => primary)
}

/** Whether pressing the button is enough: nothing to fill in, no reason, nothing that cannot be undone. */
export const isOneClick = (action: ActionView): boolean => !action.refusal && !action.reason && !action.irreversible && !hasRequiredInput(action.form)

function hasRequiredInput(form: Record<string, unknown> | null): boolean {
  return asksForInput(form) && ((form as { required?: string[] }).required ?? []).length > 0
}

export interface ActionsProps {
  realm: Realm
  view: Pick<CaseView, 'id' | 'caseType' | 'version' | 'actions'>
  /** Events the page draws itself elsewhere. */
  leaveOut?: readonly string[]
  /** Starts of forms by event: a correction notice pre-filled from what is missing. */
  starts?: Readonly<Record<string, Draft>>
  /** Own controls by event. */
  overrides?: Readonly<Record<string, Overrides>>
  names?: KnownNames
  /** Instead of the dialog: the page opens the work where it has room for it. */
  onOpen?: ((action: ActionView) => void) | undefined
  onDone?: (event: string) => void
  /** Events whose form is opened although nothing in it must be filled in: the case asks for a judgement. */
  withForm?: readonly string[]
  /** Key that does the primary event, shown on its button. */
  shortcut?: string
}

export interface Actions {
  primary: ReactNode
  /** Everything else, for a menu. */
  more: MenuItem[]
  /** Windows and messages; draw it once, anywhere. */
  windows: ReactNode
  /** Runs or opens an event as its button would; for keys and the command palette. */
  open: (action: ActionView) => void
  main: ActionView | undefined
}

/**
 * The buttons of a case, from `actions` and nothing else: one primary, the rest as menu items. A refused one stays readable and says why.
 * One-click events run at once; others open their form; what cannot be undone names its consequence first.
 */
export function useActions({ realm, view, leaveOut = [], starts = {}, overrides = {}, names, onOpen, onDone, withForm = [], shortcut }: ActionsProps): Actions {
  const text = useText(screenTexts)
  const words = useCaseTexts(view.caseType)
  const say = useRefusalText(view.caseType, names)
  const law = useLaw()
  const command = useCommand(realm)
  const [opened, setOpened] = useState<ActionView | null>(null)
  const done = (event: string, state: string): void => {
    setOpened(null)
    toast(text('doneNow', { done: words.done(event), state: words.state(state) }))
    onDone?.(event)
  }
  const open = (action: ActionView): void => {
    if (isOneClick(action) && !withForm.includes(action.event)) command.mutate({ caseType: view.caseType, event: action.event, caseId: view.id, version: view.version, onDone: ({ event, state }) => done(event, state) })
    else if (onOpen && !action.refusal) onOpen(action)
    else setOpened(action)
  }
  const actions = view.actions.filter(({ event }) => !leaveOut.includes(event))
  const main = primaryAction(actions)
  const more = actions.filter((action) => action !== main).map((action): MenuItem => ({
    key: action.event, danger: action.danger && !action.refusal, onPress: () => open(action),
    label: action.refusal ? <span className="ow-refused">{words.event(action.event)}<small>{say(action.refusal)}</small></span> : words.event(action.event),
  }))
  const refused = opened?.refusal ?? null
  return {
    main, more, open,
    primary: main && <Button kind="primary" shortcut={main.refusal ? undefined : shortcut} busy={command.isPending && command.variables?.event === main.event} {...(main.refusal ? { why: say(main.refusal) } : {})} onClick={() => open(main)}>{words.event(main.event)}</Button>,
    windows: (
      <>
        {command.error && <FailureNote error={command.error} caseType={view.caseType} {...(names ? { names } : {})} />}
        {opened && refused && (
          <Dialog open onClose={() => setOpened(null)} title={text('notPossible', { event: words.event(opened.event) })}>
            <p>{say(refused)}</p><p className="ow-hint">{text('lawSays', { source: law(opened.source) })}</p>
            <div className="ow-dialog-acts"><Button autoFocus onClick={() => setOpened(null)}>{text('understood')}</Button></div>
          </Dialog>
        )}
        {opened && !refused && (
          <ActionDialog
            key={opened.event} realm={realm} view={view} action={opened} onDone={done} onCancel={() => setOpened(null)}
            {...(starts[opened.event] ? { start: starts[opened.event] } : {})} {...(overrides[opened.event] ? { overrides: overrides[opened.event] } : {})} {...(names ? { names } : {})}
          />
        )}
      </>
    ),
  }
}

/** The buttons in a row: primary, then a menu with the rest. */
export function ActionBar(props: ActionsProps & { moreLabel: string }) {
  const { primary, more, windows } = useActions(props)
  return (
    <div className="ow-action-row">
      {primary}
      {more.length > 0 && <Menu trigger={{ label: props.moreLabel, className: 'ow-icon-button ow-more', children: <Ellipsis aria-hidden /> }} items={more} />}
      {windows}
    </div>
  )
}
