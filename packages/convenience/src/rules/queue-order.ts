import type { QueueKnobs } from '../configuration/knobs.ts'

export type TicketClass = 'normal' | 'special' | 'appointment' | 'transfer' | 'missed'

/** A waiting ticket (排队号); times in seconds since the hall opened. An appointment checked in late is an ordinary ticket. */
export type Ticket = {
  readonly no: string
  readonly seq: number
  readonly class: TicketClass
  /** Seventy or older, pregnant, with an infant, disabled, serviceman or martyr's family, whatever the class. */
  readonly special?: boolean | undefined
  readonly arrivedAt: number
  readonly group: string
  readonly slotStart?: number | undefined
  readonly transferredAt?: number | undefined
  readonly returnedAt?: number | undefined
}

type Rank = readonly [band: number, key: number, effective: number, seq: number]

/** The arrival that counts: not before the slot of an appointment, the return of a missed ticket, else when the ticket was drawn. */
export function effectiveArrival(ticket: Ticket): number {
  if (ticket.class === 'appointment') return Math.max(ticket.arrivedAt, ticket.slotStart ?? ticket.arrivedAt)
  return ticket.class === 'missed' ? (ticket.returnedAt ?? ticket.arrivedAt) : ticket.arrivedAt
}

/** Of two reasons the larger credit. */
const creditOf = (ticket: Ticket, { credit }: QueueKnobs): number => Math.max(credit[ticket.class], ticket.special ? credit.special : 0)

function rankOf(ticket: Ticket, now: number, knobs: QueueKnobs): Rank {
  const e = effectiveArrival(ticket)
  if (now - e >= knobs.longestWaitSeconds) return [0, e, e, ticket.seq]
  const early = ticket.class === 'appointment' && (ticket.slotStart ?? now) - now > knobs.earlyAppointmentSeconds
  if (early) return [2, e, e, ticket.seq]
  const credit = creditOf(ticket, knobs)
  const key = ticket.class === 'transfer' ? Math.min((ticket.transferredAt ?? e) - credit, e) : e - credit
  return [1, key, e, ticket.seq]
}

const compareRanks = (a: Rank, b: Rank): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]

/**
 * Tickets a window serves in calling order. Credits let some go earlier, but nobody whose effective arrival is more than 40 minutes later
 * than yours is called before you, and after 45 minutes nobody with a later one at all (无障碍环境建设法 §40, 优抚 for the credits).
 */
export function callingOrder(tickets: readonly Ticket[], groups: readonly string[], now: number, knobs: QueueKnobs): Ticket[] {
  return tickets
    .filter(({ group }) => groups.includes(group))
    .map((ticket) => ({ ticket, rank: rankOf(ticket, now, knobs) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ ticket }) => ticket)
}

/** Minutes until it is one's turn: what is expected ahead over the open windows; null while none is open. */
export const estimatedWait = (minutesAhead: readonly number[], openWindows: number): number | null =>
  openWindows === 0 ? null : Math.ceil(minutesAhead.reduce((sum, minutes) => sum + minutes, 0) / openWindows)

/** The estimate as it is shown, ±30 %, in whole minutes. */
export const shownWait = (minutes: number): { from: number; to: number } => ({ from: Math.floor(minutes * 0.7), to: Math.ceil(minutes * 1.3) })
