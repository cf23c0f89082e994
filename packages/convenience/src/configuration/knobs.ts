import { z } from 'zod'

const basisPoints = z.int().min(0).max(10_000)
const weight = z.int().min(0).max(1000)
const minutes = z.int().min(0).max(1440)
const days = z.int().min(0).max(3650)
const seconds = z.int().min(0).max(86_400)

/** Where the default comes from: binding law, a local rule of another city, or this product. */
const source = z.enum(['law', 'model', 'own'])
const knob = <T extends z.ZodType>(value: T) => z.strictObject({ value, source, basis: z.string().min(2).max(300) })

export const similarityKnobs = z.strictObject({
  similar: basisPoints,
  duplicate: basisPoints,
  days,
  weights: z.strictObject({ category: weight, distance: weight, text: weight }),
  /** Metres, for categories without their own. */
  radius: z.int().min(11).max(5000),
  /** Shown before sending. */
  shownMax: z.int().min(1).max(20),
})
export type SimilarityKnobs = z.infer<typeof similarityKnobs>

export const groupKnobs = z.strictObject({
  cluster: z.strictObject({ requests: z.int().min(2).max(100), metres: z.int().min(10).max(5000), minutes }),
  repeat: z.strictObject({ requests: z.int().min(2).max(100), days }),
  groupReporters: z.int().min(2).max(1000),
  supporters: z.int().min(2).max(10_000),
})
export type GroupKnobs = z.infer<typeof groupKnobs>

export const rateKnobs = z.strictObject({
  weights: z.strictObject({ response: weight, solution: weight, satisfaction: weight }),
  minSample: z.int().min(1).max(1000),
})
export type RateKnobs = z.infer<typeof rateKnobs>

export const handBackKnobs = z.strictObject({
  max: z.int().min(1).max(10), windowHours: z.int().min(1).max(240), reasonMinLength: z.int().min(1).max(200),
})
export type HandBackKnobs = z.infer<typeof handBackKnobs>

export const visitKnobs = z.strictObject({ tries: z.int().min(1).max(10), hoursApart: z.int().min(0).max(48), days: z.int().min(1).max(10) })
export type VisitKnobs = z.infer<typeof visitKnobs>

export const bookingKnobs = z.strictObject({
  horizonDays: days,
  cutOffMinutes: minutes,
  activeMax: z.int().min(1).max(50),
  noShowMax: z.int().min(1).max(50),
  noShowDays: days,
  suspendedDays: days,
  earlyMinutes: minutes,
  lateMinutes: minutes,
  offerMinutes: minutes,
  holdSeconds: seconds,
  onlineShare: z.int().min(0).max(100),
  maxGroup: z.int().min(1).max(200),
  rescheduleMax: z.int().min(0).max(20),
  reminderHours: z.array(z.int().min(1).max(240)).max(5),
})
export type BookingKnobs = z.infer<typeof bookingKnobs>

export const queueKnobs = z.strictObject({
  credit: z.strictObject({ normal: seconds, special: seconds, appointment: seconds, transfer: seconds, missed: seconds }),
  longestWaitSeconds: seconds,
  earlyAppointmentSeconds: seconds,
})
export type QueueKnobs = z.infer<typeof queueKnobs>

export const ticketKnobs = z.strictObject({
  callsMax: z.int().min(1).max(10),
  callSecondsApart: seconds,
  missAfterSeconds: seconds,
  missedReturnMinutes: minutes,
  returnsMax: z.int().min(0).max(10),
  pauseMinutes: minutes,
})
export type TicketKnobs = z.infer<typeof ticketKnobs>

export const messageKnobs = z.strictObject({
  /** Local times between which nobody is disturbed. */
  quietFrom: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  quietTo: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  bundleMinutes: minutes,
  retryMinutes: z.array(minutes).min(1).max(20),
})
export type MessageKnobs = z.infer<typeof messageKnobs>

/** Every knob of the package, named `convenience.<key>` in configuration; each with its source. */
export const convenienceKnobs = z.strictObject({
  similarity: knob(similarityKnobs),
  groups: knob(groupKnobs),
  rates: knob(rateKnobs),
  handBack: knob(handBackKnobs),
  visit: knob(visitKnobs),
  booking: knob(bookingKnobs),
  queue: knob(queueKnobs),
  ticket: knob(ticketKnobs),
  messages: knob(messageKnobs),
  arrivalRadius: knob(z.int().min(10).max(5000)),
  reopenLimits: knob(z.strictObject({ reworkRounds: z.int().min(0).max(10), returnedReplies: z.int().min(0).max(10), reopenings: z.int().min(0).max(10) })),
  suspension: knob(z.strictObject({ reportDaysMax: days, missedReportsMax: z.int().min(1).max(10) })),
  unmergeDays: knob(days),
  draftDays: knob(days),
  replyAcceptedAfterWorkdays: knob(z.int().min(1).max(30)),
  reviewWindow: knob(z.strictObject({ changeHours: z.int().min(0).max(240), objectionWorkdays: z.int().min(1).max(60) })),
  /** Off: a person confirms every suggested category. Basis points of the suggestion's score. */
  autoDispatch: knob(z.strictObject({ on: z.boolean(), minScore: basisPoints })),
})
export type ConvenienceKnobs = z.infer<typeof convenienceKnobs>
