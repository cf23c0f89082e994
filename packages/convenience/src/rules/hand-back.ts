import { addHours, isAfter } from '@onewindow/calendar/day'
import type { HandBackKnobs } from '../configuration/knobs.ts'
import { wordLength } from './plain-text.ts'

/** A unit says an order is not its own (退单). `accepted` counts the hand-backs already approved in this request. */
export type HandBack = {
  readonly dispatchedAt: string
  readonly now: string
  readonly designated: boolean
  readonly reason: string
  readonly accepted: number
}
export type HandBackAnswer =
  | { readonly result: 'refused'; readonly why: 'designated' | 'reasonTooShort' | 'late' }
  | { readonly result: 'arbitration' | 'triage'; readonly why: null }

/**
 * What a hand-back leads to: back with a reason within 24 hours (安阳市政务服务条例 §50); after two the centre rules, and its ruling is never
 * handed back (潍坊市12345政务服务便民热线条例 §22).
 */
export function handBackOf({ dispatchedAt, now, designated, reason, accepted }: HandBack, knobs: HandBackKnobs): HandBackAnswer {
  if (designated) return { result: 'refused', why: 'designated' }
  if (wordLength(reason) < knobs.reasonMinLength) return { result: 'refused', why: 'reasonTooShort' }
  if (isAfter(now, addHours(dispatchedAt, knobs.windowHours))) return { result: 'refused', why: 'late' }
  return { result: accepted >= knobs.max ? 'arbitration' : 'triage', why: null }
}
