import { addMonths, partsOf, type PlainDate } from '@onewindow/calendar/day'
import { dimensionIds, floorIds, type CreditModel, type DimensionId, type FloorId, type RiskClass } from './credit-model.ts'

export type CreditEvent = { indicator: string; on: PlainDate }
/** `abnormalListed` names the cause of the listing. */
export type CreditFlags = { seriousListed?: true | undefined; licenceRevoked?: true | undefined; abnormalListed?: string | undefined }
export type CreditFacts = {
  asOf: PlainDate
  events?: readonly CreditEvent[] | undefined
  states?: readonly string[] | undefined
  /** How often each ground of reduction applies. */
  positives?: Readonly<Record<string, number>> | undefined
  flags?: CreditFlags | undefined
}

/**
 * One line of the reckoning. `shareBp` is the decay, `nextStepOn` the day on which an event counts less. The indicator `cap` takes off what
 * a dimension (or the reductions) has above its cap, so that the lines add up to what counts.
 */
export type CreditLine = {
  dimension: DimensionId | 'reduction'
  indicator: string
  on?: PlainDate
  shareBp: number
  tenths: number
  nextStepOn?: PlainDate
}
export type CreditScore = {
  modelVersion: string
  lines: CreditLine[]
  /** Each capped. */
  dimensions: Record<DimensionId, number>
  reduction: number
  scoreTenths: number
  classByScore: RiskClass
  /** Only what made the class worse than the score. */
  floors: FloorId[]
  class: RiskClass
}

/**
 * Credit-risk class of a subject by the model in force. 市场主体登记管理条例 §38: supervision is graded by credit risk. The class steers how often a
 * subject is drawn, never its rights.
 * @throws Error on an indicator the model does not know: events are recorded with names of the model
 */
export function creditScore(model: CreditModel, facts: CreditFacts): CreditScore {
  const counted = [...eventLines(model, facts), ...stateLines(model, facts)]
  const lines = model.dimensions.flatMap(({ id, capTenths }) => withCap(id, capTenths, counted.filter(({ dimension }) => dimension === id)))
  const reductions = withCap('reduction', model.reduction.capTenths, reductionLines(model, facts))
  const dimensions = Object.fromEntries(dimensionIds.map((id) => [id, sum(lines.filter(({ dimension }) => dimension === id))]))
  const reduction = sum(reductions)
  const risk = Math.min(model.maxTenths, Object.values(dimensions).reduce((all, tenths) => all + tenths, 0))
  const scoreTenths = Math.max(0, risk - reduction)
  const classByScore = classOf(model, scoreTenths)
  const floors = floorsOf(model, facts).filter((floor) => floor.class > classByScore)
  const worst = floors.reduce<RiskClass>((found, floor) => (floor.class > found ? floor.class : found), classByScore)
  return {
    modelVersion: model.version, lines: [...lines, ...reductions], dimensions: dimensions as CreditScore['dimensions'], reduction,
    scoreTenths, classByScore,
    floors: floors.map(({ id }) => id), class: worst,
  }
}

/** Class of a score in tenths: A below the bound of B, and so on. */
export const classOf = ({ bounds }: CreditModel, tenths: number): RiskClass =>
  tenths < bounds.B ? 'A' : tenths < bounds.C ? 'B' : tenths < bounds.D ? 'C' : 'D'

/** Full months from one day to another; the last day of a month completes a month that has no such day. */
export function fullMonths(from: PlainDate, to: PlainDate): number {
  const [a, b] = [partsOf(from), partsOf(to)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  return addMonths(from, months) <= to ? months : months - 1
}

function eventLines(model: CreditModel, { asOf, events = [] }: CreditFacts): CreditLine[] {
  const newestFirst = events.filter(({ on }) => on <= asOf).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  const counted = new Map<string, number>()
  return newestFirst.flatMap(({ indicator: id, on }): CreditLine[] => {
    const { dimension, indicator } = indicatorOf(model, id, 'event')
    const before = counted.get(id) ?? 0
    counted.set(id, before + 1)
    if (before >= indicator.max) return []
    const step = model.decay.find(({ belowMonths }) => fullMonths(on, asOf) < belowMonths)
    const shareBp = step?.shareBp ?? 0
    const tenths = Math.floor((indicator.points * shareBp) / 10_000)
    return [{ dimension, indicator: id, on, shareBp, tenths, ...(step && { nextStepOn: addMonths(on, step.belowMonths) }) }]
  })
}

const stateLines = (model: CreditModel, { states = [] }: CreditFacts): CreditLine[] => [...new Set(states)].map((id) => {
  const { dimension, indicator } = indicatorOf(model, id, 'state')
  return { dimension, indicator: id, shareBp: 10_000, tenths: indicator.points }
})

function reductionLines({ reduction }: CreditModel, { positives = {} }: CreditFacts): CreditLine[] {
  return Object.entries(positives).map(([id, count]) => {
    const found = reduction.indicators.find((one) => one.id === id)
    if (!found) throw new Error(`The credit model knows no reduction ${id}`)
    return { dimension: 'reduction', indicator: id, shareBp: 10_000, tenths: found.points * Math.min(count, found.max) }
  })
}

function indicatorOf({ dimensions, version }: CreditModel, id: string, kind: 'event' | 'state') {
  for (const { id: dimension, indicators } of dimensions) {
    const indicator = indicators.find((one) => one.id === id && one.kind === kind)
    if (indicator) return { dimension, indicator }
  }
  throw new Error(`Credit model ${version} knows no ${kind} ${id}`)
}

const sum = (lines: readonly CreditLine[]): number => lines.reduce((all, { tenths }) => all + tenths, 0)

function withCap(dimension: CreditLine['dimension'], capTenths: number, lines: CreditLine[]): CreditLine[] {
  const over = sum(lines) - capTenths
  return over > 0 ? [...lines, { dimension, indicator: 'cap', shareBp: 10_000, tenths: -over }] : lines
}

/** Floors that hold whatever the score, in the order in which they are named. */
function floorsOf({ floors }: CreditModel, { flags = {}, states = [] }: CreditFacts): CreditModel['floors'] {
  const unreachable = flags.abnormalListed === 'unreachable'
  const holds: Record<FloorId, boolean> = {
    seriousListed: flags.seriousListed === true, licenceRevoked: flags.licenceRevoked === true, abnormalUnreachable: unreachable,
    abnormalListed: flags.abnormalListed !== undefined && !unreachable, newSubject: states.includes('establishedUnder1y'),
  }
  return floorIds.flatMap((id) => floors.filter((floor) => floor.id === id && holds[id]))
}
