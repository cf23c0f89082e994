import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})
const list = z.object({ list: z.array(z.string()) })

/** Refusals of an ordinary case (enforcement §11). */
export const refuseCase = defineRefusals('ordinaryCase', {
  noticeNotServed: ['content', none],
  defenceRunning: ['content', z.object({ day: z.string() })],
  hearingOpen: ['content', none],
  defenceUnanswered: ['content', none],
  reviewMissing: ['content', none],
  legalReviewMissing: ['content', none],
  panelMissing: ['content', none],
  panelSize: ['content', none],
  heavierThanNotified: ['content', none],
  outOfRange: ['content', z.object({ min: z.number(), max: z.number() })],
  amountReasonNeeded: ['content', z.object({ n: z.number() })],
  notFirst: ['content', z.object({ n: z.number() })],
  recordHigher: ['content', z.object({ points: z.number() })],
  sheetWrong: ['content', z.object({ reason: z.string() })],
  organLevelTooLow: ['content', none],
  factUnproven: ['content', list],
  evidenceExcluded: ['content', list],
  evidenceMissing: ['content', z.object({ id: z.string() })],
  barred: ['content', none],
  notBarred: ['content', none],
  noPower: ['content', none],
  alreadyFined: ['state', z.object({ organ: z.string() })],
  noCoerciveBasis: ['content', z.object({ reason: z.string() })],
  noHearingRight: ['content', none],
  hearingRequestLate: ['content', z.object({ day: z.string() })],
  hearingInTime: ['content', none],
  noticeStands: ['content', none],
  noStandingNotice: ['content', none],
  notPunishable: ['content', z.object({ code: z.string() })],
  punishable: ['content', none],
  otherResult: ['content', none],
  noSuchTransfer: ['state', none],
  notExtended: ['content', none],
  testRunning: ['state', none],
  noTest: ['state', none],
  fileIncomplete: ['content', z.object({ papers: z.array(z.string()) })],
  wrongOutcome: ['content', none],
  licencesMissing: ['content', list],
  licencesNotTheirs: ['content', list],
  licencesUnasked: ['content', none],
})
