import type { CaseView, TaskView } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useCaseTexts, type CaseWords } from '@onewindow/screens/case-texts'
import { screenTexts } from '@onewindow/screens/texts'
import { FailureNote } from '@onewindow/screens/query-view'
import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { UsersRound } from 'lucide-react'
import { staffTexts } from '../texts.ts'
import { openTasks } from './starts.ts'

/** What one officer proposed and a second one must confirm; the one who proposed only sees that it waits. */
export function Proposals({ view }: { view: CaseView }) {
  return <>{openTasks(view, 'proposal').map((task) => <Proposal key={task.id} view={view} task={task} />)}</>
}

/** What was proposed, in words: choices by name, yes and no under their label, lengths with their unit, text as typed. */
function wordsOf(body: Record<string, unknown>, words: CaseWords, yesNo: (yes: boolean) => string): string[] {
  const inWords = ([name, one]: readonly [string, unknown]): string => {
    if (typeof one === 'boolean') return `${words.field(String(body['event']), name)} ${yesNo(one)}`
    if (typeof one === 'string') return words.find(`choice.${one}`) ?? one
    const { value, unit } = (one ?? {}) as { value?: unknown; unit?: unknown }
    return typeof value === 'number' && typeof unit === 'string' ? `${value} ${words.choice(unit)}` : ''
  }
  return [['reason', body['reason']] as const, ...Object.entries((body['input'] ?? {}) as Record<string, unknown>)].map(inWords).filter((one) => one !== '')
}

function Proposal({ view, task }: { view: CaseView; task: TaskView }) {
  const text = useText(staffTexts)
  const format = useFormat()
  const words = useCaseTexts(view.caseType)
  const { trpc, queryClient } = useApi()
  const event = words.event(String(task.body['event'] ?? ''))
  const by = String(task.body['by'] ?? '')
  const settled = (said: string) => ({ onSuccess: async () => { toast(said); await queryClient.invalidateQueries() } })
  const confirm = useMutation(trpc.staff.case.confirm.mutationOptions(settled(text('proposalConfirmed', { event }))))
  const decline = useMutation(trpc.staff.case.decline.mutationOptions(settled(text('proposalDeclined', { event }))))
  const answer = { caseId: view.id, version: view.version, proposalId: task.id }
  const screen = useText(screenTexts)
  const said = wordsOf(task.body, words, (yes) => screen(yes ? 'yes' : 'no'))
  const error = confirm.error ?? decline.error
  return (
    <Callout tone="near" icon={<UsersRound aria-hidden />}>
      <p><b>{text('proposalTitle', { who: by, event })}</b> <small>{format.instantShort(task.openedAt)}</small></p>
      {said.length > 0 && <p className="ow-small">{said.join(text('semicolon'))}</p>}
      {error && <FailureNote error={error} caseType={view.caseType} />}
      {task.own
        ? <p className="ow-hint">{text('proposalWaits')}</p>
        : <div className="ow-row"><Button kind="primary" size="small" busy={confirm.isPending} onClick={() => confirm.mutate(answer)}>{text('confirmProposal')}</Button><Button size="small" busy={decline.isPending} onClick={() => decline.mutate(answer)}>{text('declineProposal')}</Button></div>}
    </Callout>
  )
}
