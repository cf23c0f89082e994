import type { PlainDate } from '@onewindow/calendar/day'

/** Days on which applications of a batch item are taken, both included (集中受理期). */
export type BatchWindow = { item: string; opens: PlainDate; closes: PlainDate }

/** The window a day lies in, and the next one to open. An item without any window is taken all year. */
export type Windows = { open: BatchWindow | null; next: BatchWindow | null; limited: boolean }

/** Windows never overlap, so a day lies in one at most. Source: 教师资格条例 §15 (twice a year). */
export function windowsOn(windows: readonly BatchWindow[], item: string, day: PlainDate): Windows {
  const own = windows.filter((one) => one.item === item).sort((a, b) => (a.opens < b.opens ? -1 : 1))
  return { open: own.find(({ opens, closes }) => opens <= day && day <= closes) ?? null, next: own.find(({ opens }) => opens > day) ?? null, limited: own.length > 0 }
}
