import type { PlainDate } from '@onewindow/calendar/day'
import { calendarFrom, type CalendarDay, type WorkCalendar } from '@onewindow/calendar/work-calendar'
import { asShipped } from '@onewindow/casework/configuration/settings'
import { blindedId, commitHashOf, commitmentOf, seedOf } from '@onewindow/market-supervision/definition/draw/commitments'
import { drawOf, isRefusal, loadsOf } from '@onewindow/market-supervision/definition/draw/draw'
import type {
  CommitDocument, DrawBundle, DrawInspector, DrawObject, DrawRules,
} from '@onewindow/market-supervision/definition/draw/entries'
import { listRoot } from '@onewindow/market-supervision/definition/draw/list-root'
import { verifyDraw } from '@onewindow/market-supervision/definition/draw/verify-draw'
import { chainOf, ingest, type StreamEntry } from '@onewindow/market-supervision/definition/offline-stream'
import { visitResult, type VisitFacts } from '@onewindow/market-supervision/definition/visit-result'
import { creditModelOn, foodModelOn, frequencyOn, knobOn, limitsOn } from '@onewindow/market-supervision/in-force'
import * as list from '@onewindow/market-supervision/rules/abnormal-list'
import * as complaint from '@onewindow/market-supervision/rules/complaint'
import { creditScore, type CreditFacts } from '@onewindow/market-supervision/rules/credit-score'
import { fairnessOf } from '@onewindow/market-supervision/rules/draw/fairness'
import { quotasOf, type Stratum } from '@onewindow/market-supervision/rules/draw/quotas'
import { sampleOf } from '@onewindow/market-supervision/rules/draw/sample'
import { streamOf } from '@onewindow/market-supervision/rules/draw/stream'
import { equipmentAlert, type EquipmentFacts } from '@onewindow/market-supervision/rules/equipment'
import { foodGrade, type FoodFacts } from '@onewindow/market-supervision/rules/food-grade'
import type { DaySpan } from '@onewindow/market-supervision/rules/last-day'
import * as publication from '@onewindow/market-supervision/rules/publication'
import { recallDates, type RecallLevel } from '@onewindow/market-supervision/rules/recall'
import { rectificationOf, type RectificationFacts } from '@onewindow/market-supervision/rules/rectification'
import { quickTestWindow, retestBody, retestWindow } from '@onewindow/market-supervision/rules/sampling'
import { earlyRemoval, seriousTerm } from '@onewindow/market-supervision/rules/serious-list'
import { decideFrequency, type VisitRequest } from '@onewindow/market-supervision/rules/visit-frequency'
import { generated } from './generated-draw.ts'

type Context = { calendar: { holidays: string[]; makeupWorkdays: string[] } }
type Kind<K extends string, F> = { kind: K } & F
type On = { on: PlainDate }

const [clocks, credit, food, frequency] = [limitsOn(asShipped), creditModelOn(asShipped), foodModelOn(asShipped), frequencyOn(asShipped)]
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `X${String(i).padStart(5, '0')}`)

const built = new WeakMap<Context, WorkCalendar>()

/** The file's own calendar of 2025 and 2026. */
function calendarOf(context: Context): WorkCalendar {
  const known = built.get(context)
  if (known) return known
  const { holidays, makeupWorkdays } = context.calendar
  const day = (kind: 'off' | 'work') => (date: string): CalendarDay =>
    ({ layer: 'national', regionCode: null, date, kind, label: kind, source: 'vectors', version: '1' })
  const calendar = calendarFrom({
    id: 'market-supervision', version: '1', confirmedFrom: '2025-01-01', confirmedThrough: '2026-12-31',
    days: [...holidays.map(day('off')), ...makeupWorkdays.map(day('work'))],
  })
  built.set(context, calendar)
  return calendar
}

type FullInput = { seed: string; rules: DrawRules } & (
  | { objects: DrawObject[]; inspectors: DrawInspector[]; generate?: undefined }
  | { generate: Parameters<typeof generated>[0]; objects?: undefined; inspectors?: undefined }
)

function full(input: FullInput): unknown {
  const lists = input.generate ? generated(input.generate) : input
  const result = drawOf(input.seed, input.rules, lists.objects, lists.inspectors)
  if (isRefusal(result) || !input.generate) return result
  const { selected, reserves: _, assignments: __, ...proof } = result
  const loads = [...loadsOf(result, lists.inspectors).values()]
  return {
    ...proof, selectedCount: selected.length, first5: selected.slice(0, 5), last3: selected.slice(-3), minLoad: Math.min(...loads),
    maxLoad: Math.max(...loads),
  }
}

type PublicationInput =
  | Kind<'inspectionResult' | 'penaltySameProvince' | 'withdraw' | 'stopGeneral' | 'stopLight', On>
  | Kind<'penaltyOtherProvince', On & { receivedOn: PlainDate }>

function publicationDue(input: PublicationInput, context: Context): unknown {
  const calendar = calendarOf(context)
  switch (input.kind) {
    case 'inspectionResult': return { due: publication.resultPublishBy(input.on, clocks, calendar) }
    case 'penaltySameProvince': return { due: publication.penaltyPublishBy(input.on, clocks, calendar) }
    case 'withdraw': return { due: publication.withdrawBy(input.on, clocks, calendar) }
    case 'stopGeneral': return { stopsOn: publication.publicityStopsOn(input.on, 'general', clocks, calendar) }
    case 'stopLight': return { stopsOn: publication.publicityStopsOn(input.on, 'light', clocks, calendar) }
    case 'penaltyOtherProvince': {
      const { pushBy, publishBy } = publication.penaltyElsewhere(input.on, input.receivedOn, clocks, calendar)
      return { pushDue: pushBy, publishDue: publishBy }
    }
  }
}

type ListInput =
  | Kind<'annualReport', { reportYear: number }> | Kind<'orderedDisclosure', { orderedOn: PlainDate; orderedDays: number }>
  | Kind<'falseInformation', { verifiedOn: PlainDate }> | Kind<'unreachable', { mailings: list.Letter[]; verifiedOn: PlainDate }>
  | Kind<'removal', On> | Kind<'objection', { listedOn: PlainDate; filedOn: PlainDate; acceptedOn?: PlainDate }>
  | Kind<'threeYears' | 'seriousList', { listedOn: PlainDate }>
  | Kind<'seriousRemoval', { listedOn: PlainDate; appliedOn: PlainDate; acceptedOn?: PlainDate; decidedOn?: PlainDate }>

function listClock(input: ListInput, context: Context): unknown {
  const calendar = calendarOf(context)
  switch (input.kind) {
    case 'annualReport': return { listBy: list.listForReportBy(input.reportYear, clocks, calendar) }
    case 'orderedDisclosure': return list.listForDisclosureBy(input.orderedOn, input.orderedDays, clocks, calendar)
    case 'falseInformation': return { listBy: list.listForFalsehoodBy(input.verifiedOn, clocks, calendar) }
    case 'unreachable': return list.unreachable(input.mailings, input.verifiedOn, knobOn('letters', asShipped), clocks, calendar)
    case 'removal': return { removeBy: list.removeBy(input.on, clocks, calendar) }
    case 'objection': return list.listObjection(input.listedOn, input.filedOn, input.acceptedOn, clocks, calendar)
    case 'threeYears': return list.threeYearsOf(input.listedOn, knobOn('threeYearsWarnDays', asShipped), clocks, calendar)
    case 'seriousList': return seriousTerm(input.listedOn, clocks, calendar)
    case 'seriousRemoval': return earlyRemoval(input, clocks, calendar)
  }
}

type ComplaintInput =
  | Kind<'accept' | 'disclosureReport', { receivedOn: PlainDate }>
  | Kind<'verify', { receivedOn: PlainDate; extended?: boolean; pauses?: DaySpan[] }>
  | Kind<'mediation', { acceptedOn: PlainDate; pauses?: DaySpan[] }> | Kind<'terminateNotice', On>
  | Kind<'informReporter', { decidedOn: PlainDate; realName: boolean }> | Kind<'competence', { disputeOn: PlainDate }>
  | Kind<'limitation', { knewOn: PlainDate; filedOn: PlainDate }>

function complaintClock(input: ComplaintInput, context: Context): unknown {
  const calendar = calendarOf(context)
  switch (input.kind) {
    case 'accept': return { due: complaint.acceptComplaintBy(input.receivedOn, clocks, calendar) }
    case 'disclosureReport': return { due: complaint.answerDisclosureReportBy(input.receivedOn, clocks, calendar) }
    case 'verify': return { due: complaint.verifyReportBy(input.receivedOn, input, clocks, calendar) }
    case 'mediation': return { due: complaint.mediationEndsOn(input.acceptedOn, input.pauses ?? [], clocks, calendar) }
    case 'terminateNotice': return { due: complaint.terminationNoticeBy(input.on, clocks, calendar) }
    case 'informReporter': return { due: complaint.informReporterBy(input.decidedOn, input.realName, clocks, calendar) }
    case 'competence': return { due: complaint.competenceBy(input.disputeOn, clocks, calendar) }
    case 'limitation': return complaint.limitationOf(input.knewOn, input.filedOn, clocks, calendar)
  }
}

type SamplingInput =
  | Kind<'foodRetest' | 'productRetest' | 'drugRetest', { receivedOn: PlainDate; filedOn: PlainDate }>
  | Kind<'quickTestRetest', { receivedAt: string; filedAt: string }>
  | Kind<'retestBody', { seed: string; sampleNo: string; bodies: string[]; excluded: string[] }>
  | Kind<'recall', { level: RecallLevel; knownAt: string; startedOn?: PlainDate }>

const RETESTS = { foodRetest: 'food', productRetest: 'product', drugRetest: 'drug' } as const

/** Local times of the file carry no offset. */
const local = (instant: string): string => instant.replace('+08:00', '')

function samplingClock(input: SamplingInput, context: Context): unknown {
  const calendar = calendarOf(context)
  switch (input.kind) {
    case 'retestBody': return retestBody(input.seed, input.sampleNo, input.bodies, input.excluded)
    case 'quickTestRetest': {
      const { lastAt, admissible } = quickTestWindow(input.receivedAt, input.filedAt, clocks, calendar)
      return { lastAt: local(lastAt), admissible }
    }
    case 'recall': {
      const { startBy, finishBy } = recallDates(input.level, input.knownAt, input.startedOn, clocks, calendar)
      return { startBy: local(startBy), finishBy }
    }
    default: return retestWindow(RETESTS[input.kind], input.receivedOn, input.filedOn, clocks, calendar)
  }
}

type IngestInput = { stored?: Record<string, string[]>; batches: { stream: string; entries: StreamEntry[] }[] }

function ingestAll({ stored = {}, batches }: IngestInput): unknown {
  const streams = new Map(Object.entries(stored))
  const replies = batches.map(({ stream, entries }) => {
    const { reply, hashes } = ingest(streams.get(stream) ?? [], entries)
    streams.set(stream, hashes)
    return reply
  })
  return { replies }
}

function result(input: VisitFacts): unknown {
  const answer = visitResult(input)
  if (!answer.complete) return answer
  const { classes: _, ...rest } = answer
  return rest
}

function score(input: CreditFacts): unknown {
  const { modelVersion: _, lines: __, ...rest } = creditScore(credit, input)
  return rest
}

type SampleInput = { seed: string; label: string; k: number } & (
  | { ids: string[]; generate?: undefined }
  | { generate: number; ids?: undefined }
)

export const rules = {
  'prng.words': ({ seed, label, count }: { seed: string; label: string; count: number }) => {
    const stream = streamOf(bytes(seed), label)
    return { words: Array.from({ length: count }, () => stream.word()) }
  },
  'prng.bounded': ({ seed, label, bounds }: { seed: string; label: string; bounds: number[] }) => {
    const stream = streamOf(bytes(seed), label)
    return { values: bounds.map((n) => stream.below(n)), wordsUsed: stream.used() }
  },
  'draw.commitment': ({ party, secret }: { party: string; secret: string }) => ({ commitment: commitmentOf(party, secret) }),
  'draw.commitHash': ({ document }: { document: CommitDocument }) => ({ commitHash: commitHashOf(document) }),
  'draw.blind': ({ salt, uscc }: { salt: string; uscc: string }) => ({ id: blindedId(salt, uscc) }),
  'draw.seed': ({ commitHash, secrets, publicValue }: { commitHash: string; secrets: string[]; publicValue: string }) =>
    ({ seed: seedOf(commitHash, secrets, publicValue) }),
  'draw.listRoot': ({ entries }: { entries: { id: string }[] }) => ({ root: listRoot(entries) }),
  'draw.sample': ({ seed, label, k, ids, generate }: SampleInput) =>
    ({ picked: sampleOf((ids ?? numbered(generate)).toSorted(), k, streamOf(bytes(seed), label)) }),
  'draw.quota': ({ strata, ...how }: { mode: 'ratio' | 'total'; total?: number; minPer?: number; strata: Stratum[] }) => {
    const quotas = quotasOf(how, strata)
    return isRefusal(quotas) ? quotas : { quotas }
  },
  'draw.full': full,
  'draw.verify': (bundle: DrawBundle) => verifyDraw(bundle),
  'draw.frequency': ({ prefix, draws, n, k }: { prefix: string; draws: number; n: number; k: number }) =>
    fairnessOf(prefix, draws, numbered(n), k),
  'credit.score': score,
  'food.grade': (input: FoodFacts, context: Context) => foodGrade(food, input, clocks, calendarOf(context)),
  'publication.due': publicationDue,
  'list.clock': listClock,
  'complaint.clock': complaintClock,
  'sampling.clock': samplingClock,
  'equipment.alert': (input: EquipmentFacts) => equipmentAlert(input, knobOn('equipment', asShipped)),
  'frequency.decide': (input: VisitRequest, context: Context) => decideFrequency(input, frequency, calendarOf(context)),
  'rectification.clock': (input: RectificationFacts, context: Context) => rectificationOf(input, clocks, calendarOf(context)),
  'offline.chain': ({ records }: { records: unknown[] }) => ({ hashes: chainOf(records) }),
  'offline.ingest': ingestAll,
  'checklist.result': result,
}
