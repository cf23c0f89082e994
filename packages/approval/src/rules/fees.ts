import type { ItemContent } from '../catalogue/definition.ts'

// R9 费用. 行政许可法 §58: no fee unless a law or administrative regulation provides one.

export type FeeStatus = 'none' | 'due' | 'paid' | 'waived' | 'refunded'
export type Fee = { status: 'none'; amountFen: 0 } | { status: 'due'; amountFen: number | null; basis: string }

/**
 * What the applicant owes when the application is granted, in fen. `amountFen: null` means the tariff is applied by the officer first;
 * `assessedFen` is that result. An item without a fee never owes anything, whatever was assessed.
 */
export function feeOf(item: Pick<ItemContent, 'fee'>, assessedFen?: number): Fee {
  if (!item.fee.charged) return { status: 'none', amountFen: 0 }
  const tariffFen = item.fee.amount === null ? null : Math.round(item.fee.amount * 100)
  return { status: 'due', amountFen: assessedFen ?? tariffFen, basis: item.fee.note }
}

/** Issuing waits for the money, the decision never does. */
export const mayIssueWith = (status: FeeStatus): boolean => status === 'none' || status === 'paid' || status === 'waived'
