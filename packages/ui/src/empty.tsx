import { Inbox } from 'lucide-react'
import type { ReactNode } from 'react'

export interface EmptyProps {
  /** What is not here: 没有待受理的办件 */
  title: string
  /** Why, and what to do. */
  text?: string | undefined
  icon?: ReactNode
  /** One quiet button or link. */
  action?: ReactNode
  /** 1 where it is all the page has to say. */
  level?: 1 | 2
}

/** An empty list that explains itself. */
export function Empty({ title, text, icon, action, level = 2 }: EmptyProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return <div className="ow-empty">{icon ?? <Inbox aria-hidden />}<Heading>{title}</Heading>{text !== undefined && <p>{text}</p>}{action}</div>
}
