import { ChevronRight, Lock } from 'lucide-react'
import { Link } from './link.tsx'
import { StatusShape, StatusWord } from './status-tag.tsx'
import type { StatusRole } from './status-roles.ts'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface Task {
  key: string
  title: string
  /** What is in it, or why it is locked. */
  text?: string
  state: 'done' | 'progress' | 'waiting' | 'locked' | 'problem'
  /** 填好了, 继续, 没开始. */
  word: string
  /** The next one to do. */
  current?: boolean
  href: string
  /** From 0 to 1, for the bar above. */
  share?: number
}

const roleOf: Record<Task['state'], StatusRole> = {
  done: 'done',
  progress: 'progress',
  waiting: 'waiting',
  locked: 'waiting',
  problem: 'over',
}

/** The parts of an application, each with a shape and a word. */
export function TaskList({ tasks, label }: { tasks: readonly Task[], label?: string }) {
  const text = useText(uiTexts)
  return (
    <ol className="ow-card ow-list ow-tasks" data-flush="" aria-label={label}>
      {tasks.map((task) => {
        const role = task.current && task.state === 'waiting' ? 'progress' : roleOf[task.state]
        const inside = (
          <>
            <StatusShape role={role} size={24} />
            <span className="ow-list-text">
              <b>{task.title}</b>
              {task.text !== undefined && <span>{task.text}</span>}
            </span>
            {task.state === 'locked' ? (
              <>
                <span className="ow-hidden">{text('locked')}</span>
                <Lock aria-hidden />
              </>
            ) : (
              <>
                <StatusWord role={role}>{task.word}</StatusWord>
                <ChevronRight aria-hidden />
              </>
            )}
          </>
        )
        return (
          <li key={task.key} data-current={task.current ? '' : undefined}>
            {task.state === 'locked' ? (
              <div className="ow-list-row">{inside}</div>
            ) : (
              <Link className="ow-list-row" href={task.href} aria-current={task.current ? 'step' : undefined}>
                {inside}
              </Link>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** 5 步完成了 2 步, and one bar a task. */
export function TaskProgress({ tasks, note }: { tasks: readonly Task[], note?: string }) {
  const text = useText(uiTexts)
  const done = tasks.filter((task) => task.state === 'done').length
  return (
    <div className="ow-progress">
      <p>
        <b>{text('stepsDone', { done, total: tasks.length })}</b>
        {note !== undefined && <span>{note}</span>}
      </p>
      <div aria-hidden>
        {tasks.map((task) => (
          <i key={task.key} data-state={task.state === 'done' ? 'done' : task.state === 'problem' ? 'bad' : 'todo'}>
            {task.state !== 'done' && task.share ? <b style={{ width: `${Math.round(task.share * 100)}%` }} /> : null}
          </i>
        ))}
      </div>
    </div>
  )
}
