import { addDays, type PlainDate } from '@onewindow/calendar/day'

// R6c 送达: on which day a paper counts as served. Source: 行政处罚法 §61; 民事诉讼法 (2023) §87–95.

export type ServiceAttempt =
  /** 直接送达, or to a household adult, agent or receiving clerk: the day it is signed for (§87, §88). */
  | { mode: 'direct' | 'substitute'; signedOn?: PlainDate | undefined }
  /** 留置送达: left at the home with a witness, or recorded by sound and picture (§89). */
  | { mode: 'leftBehind'; leftOn?: PlainDate | undefined; witness?: boolean | undefined; recorded?: boolean | undefined }
  /** 邮寄送达: the day on the receipt; a returned letter only from an address the party has confirmed (§91). */
  | { mode: 'mail'; receivedOn?: PlainDate | undefined; returnedOn?: PlainDate | undefined; addressConfirmed?: boolean | undefined }
  /** 电子送达: arrival in the party's system, with consent (§90; 行政处罚法 §61(2)). */
  | { mode: 'electronic'; arrivedOn?: PlainDate | undefined; consent?: boolean | undefined }
  /** 公告送达: thirty days after it is issued, when the party's whereabouts are unknown or the other modes failed (§95). */
  | { mode: 'announcement'; issuedOn?: PlainDate | undefined; otherModesTried?: boolean | undefined }

export type ServiceMode = ServiceAttempt['mode']

/** 民事诉讼法 (2023) §95. */
const ANNOUNCEMENT_DAYS = 30

/** The day of service, or null if the attempt served nothing. The day does not move for rest days. */
export function servedOn(attempt: ServiceAttempt): PlainDate | null {
  switch (attempt.mode) {
    case 'direct':
    case 'substitute':
      return attempt.signedOn ?? null
    case 'leftBehind':
      return attempt.witness || attempt.recorded ? (attempt.leftOn ?? null) : null
    case 'mail':
      return attempt.receivedOn ?? (attempt.addressConfirmed ? (attempt.returnedOn ?? null) : null)
    case 'electronic':
      return attempt.consent ? (attempt.arrivedOn ?? null) : null
    case 'announcement':
      return attempt.otherModesTried && attempt.issuedOn !== undefined ? addDays(attempt.issuedOn, ANNOUNCEMENT_DAYS) : null
  }
}
