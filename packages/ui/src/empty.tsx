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
}

/** An empty list that explains itself. */
export function Empty({ title, text, icon, action }: EmptyProps) {
  return <div className="ow-empty">{icon ?? <Inbox aria-hidden />}<h2>{title}</h2>{text !== undefined && <p>{text}</p>}{action}</div>
}
