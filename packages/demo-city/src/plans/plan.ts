import type { Who } from '../drive/applicants.ts'
import type { Course } from '../stories/course.ts'

/** One application of the demonstration before it happens: who, what, which way, and how long it has stood where it is left. */
export type Plan = {
  /** Place in the whole; the same number is the same case for good. */
  index: number
  slug: string
  who: Who
  /** Level of the organ; the nearest that carries the item out unless said. */
  level?: 'city' | 'county' | 'township'
  course: Course
  /** Working days since the last step. */
  rest: number
  /** Time of day it is opened online. */
  openedAt?: string
}
