import { z } from 'zod'
import { defineRefusals } from './refusal.ts'

const none = z.object({})
const act = z.object({ who: z.string(), at: z.string(), what: z.string(), event: z.string() })

/** The refusals every case type shares (common vocabulary §7). */
export const refuse = defineRefusals('case', {
  badRequest: ['unreadable', none],
  signInNeeded: ['signIn', none],
  secondFactorNeeded: ['signIn', none],
  notFound: ['hidden', none],
  invalidFields: ['content', z.object({ n: z.number(), fields: z.array(z.object({ path: z.string(), code: z.string(), params: z.record(z.string(), z.unknown()) })) })],
  illegalEvent: ['state', act],
  stale: ['state', act.omit({ event: true }).extend({ version: z.number() })],
  idempotencyMismatch: ['state', none],
  idempotencyInProgress: ['state', none],
  clientOutdated: ['state', none],
  roleMissing: ['person', z.object({ roles: z.array(z.string()) })],
  secondPersonNeeded: ['person', none],
  sameOfficer: ['person', z.object({ event: z.string() })],
  recused: ['person', none],
  officerInvalid: ['person', z.object({ /** Who, and why, where one of them is the reason. */ officer: z.string().optional(), why: z.enum(['noCertificate', 'notValidOn', 'suspended', 'otherField']).optional() })],
  purposeNeeded: ['person', none],
  consentMissing: ['person', none],
  consentWithdrawn: ['person', none],
  mandateEnded: ['person', none],
  reasonNeeded: ['content', z.object({ n: z.number() })],
  tooEarly: ['content', z.object({ day: z.string() })],
  tooLate: ['content', z.object({ day: z.string() })],
  pauseReasonNotAllowed: ['content', z.object({ reason: z.string() })],
  pauseBeforeStart: ['content', none],
  pauseNegative: ['content', none],
  pauseAfterDue: ['content', none],
  extensionNotAllowed: ['content', none],
  extensionTooLong: ['content', z.object({ max: z.number(), unit: z.string() })],
  extensionTooMany: ['content', none],
  extensionAfterDue: ['content', z.object({ day: z.string() })],
  extensionUnit: ['content', none],
  openParts: ['state', z.object({ list: z.array(z.string()) })],
  taken: ['state', z.object({ list: z.array(z.string()) })],
  duplicate: ['state', z.object({ number: z.string() })],
  expired: ['state', none],
  outsideCity: ['content', none],
  outOfOrder: ['content', none],
  nothingToConfirm: ['state', none],
  fileNeeded: ['content', z.object({ file: z.string() })],
  opensByItself: ['state', none],
  opensByParty: ['state', none],
  limitReached: ['state', z.object({ times: z.number() })],
  tooManyTries: ['tooMany', z.object({ n: z.number() })],
})

/** Refusals that do not belong to a case. */
export const refuseSystem = defineRefusals('system', { unavailable: ['away', none], decisionsClosed: ['away', none] })

/** Refusals of uploads (common vocabulary §7). */
export const refuseFile = defineRefusals('file', {
  tooLarge: ['tooLarge', none],
  typeRefused: ['typeRefused', none],
  hashMismatch: ['content', none],
})
