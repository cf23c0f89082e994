import { progressOf, type AnswerDocument, type FormSchema, type SectionId } from '@onewindow/forms/definition'
import type { DraftView } from '../app/answers.ts'

export type TaskKey = 'who' | Exclude<SectionId, 'who'> | 'materials' | 'delivery' | 'check'
export type TaskState = 'done' | 'progress' | 'waiting' | 'locked' | 'problem'

/** One task of an application as it stands. `total` and `known` count the fields of a part of the form. */
export interface TaskStand {
  key: TaskKey
  title: string | undefined
  state: TaskState
  share: number
  total: number
  known: number
}

const LEAST_ADDRESS = 5

/** Whether an address is long enough to reach somebody. */
export const isAddress = (typed: string): boolean => typed.trim().length >= LEAST_ADDRESS

/** The form of the item; it was checked when the item was published. */
export const schemaOf = (draft: DraftView): FormSchema => draft.item.formSchema as unknown as FormSchema

/**
 * The tasks in their order: who, the parts of the form, materials, delivery, check. A part of the form about the person stands under who.
 * Checking opens when the form would be accepted; missing materials never lock it (行政许可法 §32).
 */
export function tasksOf(draft: DraftView, today: string, language: 'zh' | 'en'): TaskStand[] {
  const parts = progressOf(schemaOf(draft), draft.answers as AnswerDocument, { today, language })
  const form = parts.map(({ id, title, total, known, answered, state }): TaskStand => ({
    key: id,
    title,
    total,
    known,
    share: total === 0 ? 0 : answered / total,
    state: state === 'done' ? 'done' : state === 'problem' ? 'problem' : state === 'started' ? 'progress' : 'waiting',
  }))
  const who = form.find(({ key }) => key === 'who') ?? { key: 'who', title: undefined, total: 0, known: 0, share: 1, state: 'done' }
  const { materials, correctionList } = draft.materials
  const needed = materials.filter(({ state }) => state !== 'notNeeded').length
  const delivery: TaskState = draft.delivery.mode === 'post' && !isAddress(draft.delivery.address ?? '') ? 'problem' : 'done'
  const ready = delivery === 'done' && form.every(({ state }) => state === 'done')
  return [
    { ...who, title: undefined },
    ...form.filter(({ key }) => key !== 'who'),
    {
      key: 'materials',
      title: undefined,
      total: needed,
      known: needed - correctionList.length,
      share: needed === 0 ? 1 : 1 - correctionList.length / needed,
      state: correctionList.length === 0 ? 'done' : correctionList.length < needed ? 'progress' : 'waiting',
    },
    { key: 'delivery', title: undefined, total: 0, known: 0, share: delivery === 'done' ? 1 : 0, state: delivery },
    { key: 'check', title: undefined, total: 0, known: 0, share: 0, state: ready ? 'waiting' : 'locked' },
  ]
}

/** The next thing to do: the first that is not done, checking last. */
export const nextTask = (tasks: readonly TaskStand[]): TaskStand | undefined =>
  tasks.find(({ state }) => state !== 'done' && state !== 'locked')

/** Address of a task. */
export function taskAddress(caseId: string, key: TaskKey): string {
  const base = `/applications/${caseId}/edit`
  return key === 'who' || key === 'materials' || key === 'delivery' || key === 'check' ? `${base}/${key}` : `${base}/section/${key}`
}

/** The task after this one, in the order of the list. */
export function taskAfter(tasks: readonly TaskStand[], key: TaskKey): TaskStand | undefined {
  return tasks[tasks.findIndex((task) => task.key === key) + 1]
}
