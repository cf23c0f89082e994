import { addDays } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'
import type { InForce } from '@onewindow/casework/configuration/settings'
import type { Text } from '@onewindow/forms/definition'
import { creditModelOn } from '../in-force.ts'
import type { CreditModel, FloorId, RiskClass } from '../rules/credit-model.ts'
import { creditScore, type CreditFacts, type CreditLine, type CreditScore } from '../rules/credit-score.ts'
import { lessWith, lessWithout, stepsOf, waysOf, waysOfFloor, type WayId } from '../rules/lower-score.ts'
import { mattersOf, type Matters } from './own-matters.ts'
import { creditFactsOf } from './standing.ts'
import { inWords, standingOf, type CreditLineView, type FirmStanding } from './views.ts'

// What a firm reads of its own class (信用风险分类, MS-24): the same reckoning as staff, and for each line how it gets less. A source that is sealed is its name and no more.

/**
 * How something gets less. `tenths`: by how much at once, where that is known (0: a limit of reductions is reached). `from`: the first day it is possible. `begin`: what
 * can be begun online; `caseId`: the firm's own case in which the step is taken; `licence`: what is to be applied for anew; `decision`: the number the form will ask for.
 */
type Lowering = { way: WayId | 'noRepair'; tenths: number | null; from: string | null; begin: { caseType: string; event: string } | null; caseId: string | null; licence: (Text & { validTo: string }) | null; decision: string | null }

type OwnLine = CreditLineView & { steps: { on: string; tenths: number }[]; ways: Lowering[] }

export type OwnCredit = Omit<FirmStanding, 'uscc'> & {
  scoreTenths: number; classByScore: CreditScore['classByScore']; modelVersion: string
  /** The class next better by the score, and below how many tenths it begins; null for class A. */
  better: { class: RiskClass; below: number } | null
  floors: { floor: FloorId; ways: Lowering[] }[]
  lines: OwnLine[]
  /** What would count in the firm's favour besides; nothing for a firm with nothing against it. */
  more: Lowering[]
}

type Own = { uscc: string; partyId: string; name: string }

/** Beginning a repair (信用修复) is the one step that is not taken in a case the firm already has. */
const REPAIR = { caseType: 'creditRepair', event: 'apply' }
const NOTHING: Omit<Lowering, 'way'> = { tenths: null, from: null, begin: null, caseId: null, licence: null, decision: null }

type Given = { model: CreditModel; facts: CreditFacts; matters: Matters }

function repair({ model, facts, matters: { penalties } }: Given, { indicator, on }: Pick<CreditLine, 'indicator' | 'on'>): Lowering {
  const penalty = penalties.find((one) => one.indicator === indicator && one.on === on)
  const decision = penalty?.decision ?? null
  if (penalty?.wholeTerm) return { ...NOTHING, way: 'noRepair', decision }
  return { ...NOTHING, way: 'repair', tenths: lessWith(model, facts, 'creditRepairCompleted'), from: penalty?.repairFrom ?? null, begin: REPAIR, decision }
}

/** One way as it stands for this firm; `line` is what it would lower. */
function wayFor(given: Given, way: WayId, line?: Pick<CreditLine, 'indicator' | 'on'>): Lowering {
  const { model, facts, matters } = given
  const inCase = (found: { caseId: string } | undefined): Lowering => ({ ...NOTHING, way, caseId: found?.caseId ?? null })
  if (way === 'repair' && line) return repair(given, line)
  if (way === 'leaveList' || way === 'object') return inCase(matters.listings.find(({ list, brings, listedOn }) => list === 'abnormal' && (!line || (brings === line.indicator && listedOn === line.on))))
  if (way === 'leaveSerious') return inCase(matters.listings.find(({ list }) => list === 'serious'))
  if (way === 'finishCorrection') return inCase(matters.corrections[0])
  if (way === 'newLicence') return { ...NOTHING, way, licence: matters.revoked[0] ?? null }
  if (way === 'renewLicence' && line) return { ...NOTHING, way, tenths: lessWithout(model, facts, line.indicator), licence: matters.expired[0] ?? null }
  return { ...NOTHING, way }
}

/** A state lasts from the day its ground began, where the platform knows that: the day after a licence ran out. */
const sinceOf = ({ expired }: Matters, { indicator, on }: CreditLine): string | null => on ?? (indicator === 'licenceExpired' && expired[0] ? addDays(expired[0].validTo, 1) : null)

/** The ways of a line that can be gone today: a list the firm has left is not left again, and what no longer counts needs no step. */
function waysFor(given: Given, line: CreditLine): Lowering[] {
  if (line.tenths === 0) return []
  return waysOf(line).map((way) => wayFor(given, way, line)).filter(({ way, caseId }) => caseId !== null || (way !== 'leaveList' && way !== 'finishCorrection'))
}

const BETTER = { B: 'A', C: 'B', D: 'C' } as const

/** The class of the firm itself with every line and how it gets less, as of today. Source: 市场主体登记管理条例 §38; market supervision §5.3, "shown to the subject in full". */
export async function ownCreditOf(db: Db, firm: Own, on: InForce): Promise<OwnCredit> {
  const [model, facts, matters] = [creditModelOn(on), await creditFactsOf(db, firm, on), await mattersOf(db, firm, on.today)]
  const now = creditScore(model, facts)
  const { uscc: _uscc, ...standing } = await standingOf(db, firm, on, now)
  const given = { model, facts, matters }
  const words = inWords(model, now.lines, on.today)
  const lines = now.lines.map((line, at): OwnLine => ({ ...(words[at] as CreditLineView), on: sinceOf(matters, line), steps: stepsOf(model, line, on.today), ways: waysFor(given, line) }))
  const kept = lessWith(model, facts, 'commitmentKept')
  return {
    ...standing, scoreTenths: now.scoreTenths, classByScore: now.classByScore, modelVersion: now.modelVersion, lines,
    better: now.classByScore === 'A' ? null : { class: BETTER[now.classByScore], below: model.bounds[now.classByScore] },
    floors: now.floors.map((floor) => ({ floor, ways: waysOfFloor(floor).map((way) => wayFor(given, way)) })),
    more: kept > 0 ? [{ ...NOTHING, way: 'keepCommitment', tenths: kept }] : [],
  }
}
