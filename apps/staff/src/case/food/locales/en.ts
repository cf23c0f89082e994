import type { ShapeOf } from '@onewindow/ui/dictionary'
import type { zh } from './zh.ts'

/** Full checks of food businesses that fall due, for planners. */
export const en: ShapeOf<typeof zh> = {
  title: 'Full checks of food businesses', basis: 'Each is fully checked once in two years (食品生产经营监督检查管理办法 §22)',
  overdue: 'Overdue', within: (p) => `Due within ${p.days} days`, unchecked: 'Graded, never fully checked', count: (p) => String(p.n),
  soonest: 'Due first', due: (p) => `Grade ${p.grade} · due ${p.day}`, since: (p) => `Grade ${p.grade} · was due ${p.day}`, more: 'More', none: 'No food business falls due within 90 days',
}
