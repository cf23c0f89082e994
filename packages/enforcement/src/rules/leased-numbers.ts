// R12: devices without a network carry a block of numbers for on-the-spot decisions. Source: 行政处罚法 §52(1): a numbered form (预定格式、编有号码).
// Sequences are per organ, type and year; a number is used once, and every number that never will be is listed with its reason.

/** A block held by a device; `from` and `to` are included. */
export type Lease = { deviceId: string; from: number; to: number; state: 'held' | 'returned' | 'voided' }
export type UsedNumber = { number: number; recordId: string }
export type NumberVerdict = 'free' | 'sameRecord' | 'taken' | 'notLeased' | 'voided'

/** The next block of a sequence. */
export function nextLease(leases: readonly Lease[], deviceId: string, size: number): Lease {
  const from = Math.max(0, ...leases.map(({ to }) => to)) + 1
  return { deviceId, from, to: from + size - 1, state: 'held' }
}

const holds = ({ from, to }: Lease, number: number): boolean => from <= number && number <= to

/** Whether a record that comes from a device may keep its number. `taken` is quarantined, `sameRecord` is a repetition of what is already there. */
export function numberVerdict(leases: readonly Lease[], used: readonly UsedNumber[], record: UsedNumber & { deviceId: string }): NumberVerdict {
  const owner = used.find(({ number }) => number === record.number)
  if (owner) return owner.recordId === record.recordId ? 'sameRecord' : 'taken'
  const lease = leases.find((one) => one.deviceId === record.deviceId && holds(one, record.number))
  if (!lease) return 'notLeased'
  return lease.state === 'voided' ? 'voided' : 'free'
}

/** Numbers that will never be used: the rest of returned and voided blocks, in order. They are the only gaps there may be. */
export const gapsOf = (leases: readonly Lease[], used: readonly UsedNumber[]): number[] => {
  const taken = new Set(used.map(({ number }) => number))
  return leases.filter(({ state }) => state !== 'held')
    .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .filter((number) => !taken.has(number))
    .sort((a, b) => a - b)
}
