import { z } from 'zod'

/** What every event that leaves a case says about it. Ids only, never copied prose of persons. */
const about = { caseId: z.uuid(), caseType: z.string().max(40), version: z.int(), event: z.string().max(60) }

/** What every later change of a licence says; `event` is the row of its table. Idempotent by licence and version. */
const licence = z.object({ licenceId: z.uuid(), number: z.string().max(60), event: z.string().max(60), status: z.string().max(40), version: z.int(), caseId: z.uuid().nullable() })

/** A penalty as others must know it: whom, what for, how much (fen), how heavy. */
const penalty = { partyId: z.uuid().nullable(), uscc: z.string().max(18).nullable(), causeCode: z.string().max(10), kinds: z.array(z.string().max(40)).max(14), fineFen: z.int().min(0), severity: z.enum(['minor', 'general', 'serious']) }

const riskClass = z.enum(['A', 'B', 'C', 'D'])

/** Events that cross a package border, by name (common vocabulary §5), and at the end those that are marked as registry news or internal. One schema each; the commit refuses to write what does not fit. */
export const events = {
  /** Fired on entering a state from which only archive, reopen, rating, correction or remedy lead. Idempotent by case and round. */
  caseClosed: z.object({ ...about, number: z.string().max(40).nullable(), result: z.string().max(40).nullable(), unitId: z.string().max(80), channel: z.string().max(20), round: z.int() }),
  /** A clock whose miss is a matter for supervision. Idempotent by clock and colour. */
  clockMissed: z.object({ ...about, clock: z.string().max(40), part: z.string().max(80), round: z.int(), colour: z.enum(['red', 'yellow']), unitId: z.string().max(80) }),
  /** A licence came into force. Idempotent by licence id. */
  licenceIssued: z.object({ ...about, licenceId: z.uuid(), number: z.string().max(60) }),
  /** Its data or period changed, or its number ended for a new one; also suspension lifted. */
  licenceChanged: licence,
  licenceSuspended: licence,
  licenceExpired: licence,
  /** 注销. */
  licenceCancelled: licence,
  /** 撤销, 撤回, 吊销: the right itself ended; `event` says which. */
  licenceRevoked: licence,
  /** What a certificate rests on was false, or is not there: its revocation is to be proposed (拟撤销). Idempotent by the case that found it. */
  fraudSuspected: z.object({ ...about, number: z.string().max(40).nullable(), applicationId: z.uuid(), falseFromStart: z.boolean() }),
  /** A clue became a case (立案), for whoever sent it. Idempotent by clue and version. */
  caseFiled: z.object({ ...about, number: z.string().max(40).nullable(), origin: z.string().max(40), sourceCaseId: z.uuid().nullable() }),
  /** It did not, with the reason (不予立案). */
  caseNotFiled: z.object({ ...about, number: z.string().max(40).nullable(), origin: z.string().max(40), sourceCaseId: z.uuid().nullable(), reason: z.string().max(40) }),
  /** A penalty was served. Idempotent by case and version. */
  penaltyInForce: z.object({ ...about, ...penalty, number: z.string().max(40).nullable(), decidedOn: z.string().length(10), servedOn: z.string().length(10) }),
  /** A penalty detains (暂扣) or revokes (吊销) licences, by their numbers; `until` is the last day of a detention. Idempotent by decision and licence. */
  penaltyAffectsLicence: z.object({ ...about, number: z.string().max(40).nullable(), partyId: z.uuid().nullable(), uscc: z.string().max(18).nullable(), effect: z.enum(['suspend', 'revoke']), licences: z.array(z.string().max(60)).min(1).max(20), from: z.string().length(10), until: z.string().length(10).nullable() }),
  /** A registered party did what an order to correct (责令改正) asked for; the organs that licensed it note it at the certificate. Idempotent by order. */
  correctionDone: z.object({ ...about, number: z.string().max(40).nullable(), partyId: z.uuid(), act: z.string().max(300), on: z.string().length(10) }),
  /** It was modified, annulled, declared invalid or found unlawful. */
  penaltyChanged: z.object({ ...about, ...penalty, number: z.string().max(40).nullable(), outcome: z.enum(['modified', 'annulled', 'declaredInvalid', 'confirmedUnlawful']), on: z.string().length(10), /** Licences a modified one still detains, and until when. */ licences: z.array(z.string().max(60)).max(20).optional(), until: z.string().length(10).nullable().optional() }),
  /** A service was reviewed (好差评); the text without personal data. Idempotent by review and version. */
  ratingGiven: z.object({ ...about, serviceCaseId: z.uuid(), unitId: z.string().max(80), topic: z.string().max(80), level: z.int().min(1).max(5), text: z.string().max(1000) }),
  /** A person confirmed a benefit that came without an application (免申即享); facts by key with their source. Shown at an application for the same. Idempotent by person, policy and period. */
  benefitConfirmed: z.object({ ...about, partyId: z.uuid(), policy: z.string().max(40), period: z.string().max(10), amountFen: z.int().min(0), facts: z.array(z.object({ key: z.string().max(80), source: z.string().max(80), asOf: z.string().length(10) })).max(60), confirmedAt: z.string().max(40) }),
  /** An application whose item asks the person to come (到场办理). Idempotent by case and reason. */
  appointmentNeeded: z.object({ ...about, number: z.string().max(40).nullable(), unitId: z.string().max(80), regionCode: z.string().max(20), partyId: z.uuid(), item: z.string().max(80), reason: z.enum(['inPerson']) }),
  /** A seat in a hall was booked; the counter of that hall has it ready. Idempotent by booking. */
  appointmentBooked: z.object({ ...about, unitId: z.string().max(80), hallId: z.string().max(40), item: z.string().max(80), itemName: z.string().max(80).nullable(), partyId: z.uuid(), slotStart: z.string().max(40), linkedCaseId: z.uuid().nullable() }),
  /** A window began to serve a ticket: the clerk there opens the case, nothing is typed again. Idempotent by ticket. */
  ticketCalled: z.object({ ...about, unitId: z.string().max(80), hallId: z.string().max(40), windowId: z.uuid(), ticket: z.string().max(8).nullable(), partyId: z.uuid().nullable(), item: z.string().max(80).nullable(), itemName: z.string().max(80).nullable(), appointmentId: z.uuid().nullable(), linkedCaseId: z.uuid().nullable() }),
  /** Minutes of a slot are free again, for those who wait for them. Idempotent by case and version. */
  seatFreed: z.object({ ...about, hallId: z.string().max(40), group: z.string().max(40), slotStart: z.string().max(40) }),
  /** A suspected violation found elsewhere goes to enforcement (案件线索移送). Idempotent by source case and finding. */
  clueTransferred: z.object({
    ...about, number: z.string().max(40).nullable(), unitId: z.string().max(80), origin: z.enum(['inspection', 'complaint', 'report', 'sampling', 'recall', 'appCheck']), foundOn: z.string().length(10), partyId: z.uuid().nullable(), uscc: z.string().max(18).nullable(),
    subject: z.string().max(200), place: z.string().max(300), provision: z.string().max(400), itemsFailed: z.array(z.string().max(40)).max(200), evidence: z.array(z.object({ fileId: z.uuid(), sha256: z.string().max(64) })).max(200),
    officers: z.array(z.string().max(80)).max(20), urgent: z.boolean(),
  }),
  /** A request belongs to market supervision: complaint, report or both (投诉举报). The text is what the reporter wrote; who it was only by reference. Idempotent by request and kind. */
  requestHandedToSupervision: z.object({
    ...about, requestId: z.uuid(), kind: z.enum(['complaint', 'report', 'both']), regionCode: z.string().max(20), firmName: z.string().max(200), uscc: z.string().max(18).nullable(), extract: z.string().max(2000),
    partyId: z.uuid().nullable(), realName: z.boolean(), publishedInformation: z.boolean(), receivedAt: z.string().max(40),
  }),
  /** What a complaint came to so far, for the request it came from. Idempotent by case and version. */
  complaintProgressed: z.object({ ...about, number: z.string().max(40).nullable(), requestId: z.uuid().nullable(), status: z.string().max(40) }),
  /** What a report came to. Idempotent by case and version. */
  reportConcluded: z.object({ ...about, number: z.string().max(40).nullable(), requestId: z.uuid().nullable(), status: z.string().max(40) }),
  /** A listing, abnormal or serious, began, ended or was void from the start. Idempotent by case and version. */
  listStatusChanged: z.object({ ...about, number: z.string().max(40).nullable(), uscc: z.string().max(18).nullable(), list: z.enum(['abnormal', 'serious']), status: z.enum(['listed', 'removed', 'void']), on: z.string().length(10) }),
  /** A new computation put a firm into another credit-risk class (信用风险分类). Idempotent by code and computation, which is the firm's file and its version. */
  riskClassChanged: z.object({ ...about, uscc: z.string().max(18), before: riskClass, class: riskClass, scoreTenths: z.int().min(0), from: z.string().length(10) }),
  /** The publicity of a penalty may end early (信用修复). Idempotent by repair. */
  creditRepairGranted: z.object({ ...about, number: z.string().max(40).nullable(), uscc: z.string().max(18).nullable(), decisionNumber: z.string().max(60), on: z.string().length(10) }),
  /** A firm's registration changed (经营主体登记状态). Idempotent by code and source case. */
  subjectStatusChanged: z.object({ ...about, uscc: z.string().max(18), status: z.enum(['registered', 'suspended', 'resumed', 'movedIn', 'movedOut', 'deregistered', 'annulled', 'restored', 'revoked']), on: z.string().length(10), until: z.string().length(10).nullable(), authority: z.string().max(200).nullable() }),
  /** A request belongs to enforcement, in a field without a supervision desk; who reported only by reference. Idempotent by request. */
  requestHandedToEnforcement: z.object({ ...about, requestId: z.uuid(), number: z.string().max(40).nullable(), regionCode: z.string().max(20), suspectedAct: z.string().max(200), extract: z.string().max(2000), sealed: z.boolean(), partyId: z.uuid().nullable(), receivedAt: z.string().max(40), promisedAt: z.string().max(40).nullable(), files: z.array(z.object({ fileId: z.uuid(), sha256: z.string().max(64) })).max(60) }),
  /** A request is a dispute that people may settle (人民调解); it waits meanwhile. Idempotent by request. */
  requestHandedToMediation: z.object({ ...about, requestId: z.uuid(), number: z.string().max(40).nullable(), regionCode: z.string().max(20), extract: z.string().max(2000), partyId: z.uuid().nullable(), receivedAt: z.string().max(40) }),
  /** A request asks about a case it names by number (诉求分类 1202); who asks only by reference, and not at all of a request that is kept secret. Idempotent by request. */
  requestAboutCase: z.object({ ...about, requestId: z.uuid(), number: z.string().max(40).nullable(), aboutNumber: z.string().max(40), extract: z.string().max(2000), partyId: z.uuid().nullable() }),
  /** A reporter makes an application of a request (诉求转办件): the person's own act, so extract, files and, by reference, the place go along. Approval keeps it ready; the person opens the draft. Idempotent by request. */
  requestConverted: z.object({
    ...about, requestId: z.uuid(), number: z.string().max(40).nullable(), unitId: z.string().max(80), partyId: z.uuid(), item: z.string().max(80), text: z.string().max(2000),
    files: z.array(z.strictObject({ fileId: z.uuid(), sha256: z.string().length(64), label: z.string().max(200) })).max(20),
  }),
  /** The way back, for which §5 has no name: what the handler of that case says. Idempotent by case and version. */
  requestAnswered: z.object({ ...about, number: z.string().max(40).nullable(), requestId: z.uuid(), text: z.string().max(2000) }),
  /** A unit reported in after a whistle (报到). Idempotent by whistle and version. */
  whistleReportedIn: z.object({ ...about, number: z.string().max(40).nullable(), sourceId: z.string().max(80).nullable(), unitId: z.string().max(80), arrivedAt: z.string().max(40), late: z.boolean() }),
  /** The bank has money for a payment code (缴款码), in fen. Idempotent by the bank's serial. */
  paymentReceived: z.object({ payerCode: z.string().max(40), amountFen: z.int().min(1), serial: z.string().max(80), paidOn: z.string().length(10) }),

  // Registry news: what the registry (登记机关) tells of firms and their equipment over the partner interface, beside `subjectStatusChanged`. No domain sends it, so it stands in no row of §5.
  /** Registry news: a firm filed its yearly report (年度报告), in time or late. Idempotent by code, year and serial. */
  annualReportFiled: z.object({ ...about, uscc: z.string().length(18), year: z.int().min(2010).max(2100), on: z.string().length(10) }),
  /** Registry news: what the register said of a firm was wrong and is put right, by the paper that shows it (公示条例 §12). Idempotent by code and serial. */
  subjectFactCorrected: z.object({ ...about, uscc: z.string().length(18), fact: z.enum(['nameZh', 'address', 'legalRep']), value: z.string().trim().min(1).max(200), documentId: z.uuid() }),
  /** Registry news: a piece of special equipment has another owner or place (特种设备安全法 §47). Idempotent by registration and serial. */
  equipmentTransferred: z.object({ ...about, useRegistration: z.string().trim().min(4).max(40), uscc: z.string().length(18), place: z.string().trim().min(1).max(200), on: z.string().length(10) }),

  // Internal to market supervision: from one of its case types to another. It passes through the outbox like all others and crosses no border, so it stands in no row of §5.
  /** Internal: what counts in a firm's class may have changed: a case brought it about or undid it. Market supervision works the class out anew. Idempotent by message. */
  creditRecordChanged: z.object({ caseId: z.uuid(), uscc: z.string().max(18) }),
  /** Internal: inspectors stood at a firm's door and were let in to look (market supervision §3.4). The firm’s file counts its first visit. Idempotent by visit and version. */
  firmVisited: z.object({ ...about, uscc: z.string().max(18), on: z.string().length(10) }),
  /** Internal: the result of a visit is set, `on` is the day of the visit (market supervision §3.4). The food grade of the firm counts a full check. Idempotent by visit and version. */
  visitConcluded: z.object({ ...about, uscc: z.string().max(18), on: z.string().length(10) }),
} as const

export type EventName = keyof typeof events
export const eventNames = Object.keys(events) as EventName[]

/** The payload of an event, cut to what its schema names. @throws ZodError when something is missing: a bug found before the commit */
export const payloadOf = (name: EventName, facts: Record<string, unknown>): Record<string, unknown> => events[name].parse(facts)
