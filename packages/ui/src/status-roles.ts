import {
  CircleCheckBig,
  CircleDashed,
  CircleDotDashed,
  CirclePause,
  Hourglass,
  Info,
  OctagonAlert,
  OctagonX,
  TriangleAlert,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'

/** What a colour may mean; always with a word and a shape. `refused` looks like `over` with a cross. */
export type StatusRole = 'info' | 'progress' | 'done' | 'near' | 'over' | 'refused' | 'paused' | 'waiting' | 'promised'

/** How urgent a clock is. Comes from the server, never worked out in a page. */
export type Level = 'green' | 'yellow' | 'red' | 'met' | 'missed' | 'paused'

/** The one map from level to role. */
export const roleOfLevel: Record<Level, StatusRole> = {
  green: 'done',
  yellow: 'near',
  red: 'over',
  met: 'done',
  missed: 'over',
  paused: 'paused',
}

/** The one map from role to shape. */
export const shapeOfRole: Record<StatusRole, LucideIcon> = {
  info: Info,
  progress: CircleDotDashed,
  done: CircleCheckBig,
  near: TriangleAlert,
  over: OctagonAlert,
  refused: OctagonX,
  paused: CirclePause,
  waiting: CircleDashed,
  promised: Hourglass,
}

/** The colour family of a role, as the stylesheet names it. */
export function toneOfRole(role: StatusRole): 'info' | 'done' | 'near' | 'over' | 'paused' | 'waiting' | 'promised' {
  return role === 'progress' ? 'info' : role === 'refused' ? 'over' : role
}
