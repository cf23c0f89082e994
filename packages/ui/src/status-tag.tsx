import type { ReactNode } from 'react'
import { roleOfLevel, shapeOfRole, toneOfRole } from './status-roles.ts'
import type { Level, StatusRole } from './status-roles.ts'

export type { Level, StatusRole } from './status-roles.ts'

interface StatusTagProps {
  /** The word: 审查中. */
  children: ReactNode
  role?: StatusRole
  /** Instead of a role: the clock's level from the server. */
  level?: Level
  /** Without shape: neutral marks such as 承诺件. */
  plain?: boolean
}

/** Word, shape and colour of a status. */
export function StatusTag({ children, role, level, plain }: StatusTagProps) {
  const meaning = role ?? (level ? roleOfLevel[level] : 'waiting')
  const Shape = shapeOfRole[meaning]
  return <span className="ow-tag" data-role={toneOfRole(meaning)}>{!plain && <Shape aria-hidden />}{children}</span>
}

/** Only the shape of a role, in its colour; the word stands beside it. */
export function StatusShape({ role, size }: { role: StatusRole, size?: number }) {
  const Shape = shapeOfRole[role]
  return <Shape className="ow-shape" data-role={toneOfRole(role)} aria-hidden {...(size ? { style: { width: size, height: size } } : {})} />
}

/** A status word in its colour, without ground. */
export function StatusWord({ role, children }: { role: StatusRole, children: ReactNode }) {
  return <span className="ow-word" data-role={toneOfRole(role)}>{children}</span>
}
