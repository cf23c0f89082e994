import type { CaseState, Context } from '@onewindow/casework/case-state'
import { addDays } from '@onewindow/calendar/day'
import { defineCaseType, eventOf, openingOf, type Db, type DocumentMaker, type EventSpec, type OpeningSpec } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { deskOf, firmByCode, firmPart } from '../firm/openings.ts'
import { knobOn } from '../in-force.ts'
import { law, paper, remediesOf } from '../inspection-matter/papers.ts'
import { orderedDaysFit } from '../rectification/guards.ts'
import { equipmentAlert } from '../rules/equipment.ts'
import { importedFrom } from '../register-import/origin.ts'
import { FILE_OF } from '../subject/by-code.ts'
import { refuseEquipment } from './errors.ts'
import { byTwo, loadInspectors } from './inspectors.ts'
import { equipmentLifecycle } from './lifecycle.ts'
import { isMet, loadOthers, loadRisk, namedAfterClosing, namedAgain, type Told } from './order-to-correct.ts'
import { isOwnReport, loadAbove, reportedTo, reportNames, reportOf } from './report-above.ts'
import * as typed from './schemas.ts'
import { equipmentFacts, type EquipmentFacts } from './schemas.ts'

type Case = CaseState<EquipmentFacts>
const event = eventOf<EquipmentFacts>()
const put = (c: Case, facts: Partial<EquipmentFacts>): { facts: EquipmentFacts } => ({ facts: { ...c.facts, ...facts } })
/** The facts with how urgent the inspection is on that day (§40, MS-23). */
function alerted(c: Case, facts: Partial<EquipmentFacts>, ctx: Context, condition?: 'stopped' | 'scrapped'): { facts: EquipmentFacts } {
  const now = { ...c.facts, ...facts }
  const { alert, state } = equipmentAlert({ validUntil: now.validUntil, today: ctx.today, appliedOn: now.appliedOn ?? undefined, condition }, knobOn('equipment', ctx))
  return { facts: { ...now, alert, alertState: state } }
}
const NO_HAZARD = { hazard: null, measure: null, correctBy: null } as const
const again: EventSpec<EquipmentFacts> = { change: (c, _input, ctx) => alerted(c, {}, ctx) }
const stillValid = (_c: Case, { validUntil }: { validUntil: string }, ctx: Context) => (validUntil >= ctx.today ? null : refuseEquipment.validUntilPast({}))
const ahead = ({ correctBy }: { correctBy: string }, ctx: Context) => (correctBy >= ctx.today ? null : refuseEquipment.deadlinePast({}))

const events: Record<string, EventSpec<EquipmentFacts>> = {
  register: { check: (c, _input, ctx) => stillValid(c, c.facts, ctx), change: (c, _input, ctx) => ({ ...alerted(c, {}, ctx), searchText: c.facts.useRegistration }) },
  import: event({ input: importedFrom, change: (c, from, ctx) => ({ ...alerted(c, {}, ctx), searchText: c.facts.useRegistration, body: from }) }),
  stop: { change: (c, _input, ctx) => alerted(c, {}, ctx, 'stopped') },
  resume: again,
  alerted: again,
  applyOverdue: again,
  expire: again,
  applyInspection: { change: (c, _input, ctx) => alerted(c, { appliedOn: ctx.today }, ctx) },
  /** A new period begins: what was applied for in the old one is over. */
  inspectionPassed: event({ input: typed.passedInput, check: stillValid, change: (c, passed, ctx) => alerted(c, { ...passed, appliedOn: null }, ctx) }),
  inspectionFailed: event({ input: typed.failedInput, change: (c, failed, ctx) => put(c, { ...failed, measure: '立即停止使用,经检验合格后方可继续使用', correctBy: ctx.today }) }),
  safetyOrder: event({
    input: typed.orderInput,
    check: (_c, order, ctx) => byTwo(order, ctx) ?? orderedDaysFit({ openedAt: ctx.at, receivedAt: null }, order.days, ctx),
    change: (c, { officerIds, days, ...hazard }, ctx) => ({ ...put(c, { ...hazard, correctBy: ctx.calendar.addWorkingDays(ctx.today, days) }), body: { officerIds, days } }),
  }),
  seriousHazard: event({ input: typed.hazardInput, check: (_c, found, ctx) => byTwo(found, ctx) ?? ahead(found, ctx), change: (c, { officerIds, ...hazard }, ctx) => ({ ...put(c, hazard), openTasks: reportedTo(ctx, hazard), body: { officerIds } }) }),
  answerHazardReport: event({ input: typed.answerInput, check: isOwnReport, change: (c, { taskId, instruction }) => ({ answerTask: { id: taskId, body: { instruction } }, body: { instruction, hazard: reportOf(c, taskId).hazard ?? null } }) }),
  orderMet: { check: (_c, said: Told) => (isMet(said) ? null : refuse.outOfOrder({})), change: (c, said: Told, ctx) => put(c, namedAfterClosing(c, said, ctx)) },
  orderNotMet: { check: (_c, said: Told) => (isMet(said) ? refuse.outOfOrder({}) : null), change: (c, said: Told) => put(c, namedAgain(c, said)) },
  hazardCleared: event({ input: typed.clearedInput, check: stillValid, change: (c, cleared, ctx) => alerted(c, { ...cleared, appliedOn: null, ...NO_HAZARD }, ctx) }),
  transfer: event({ input: typed.transferInput, change: (c, { firm, place }) => ({ ...put(c, { firm, place }), party: firm.name, leave: c.parts.filter(({ part }) => part === 'handler'), parts: firmPart(firm) }) }),
  scrap: event({ input: typed.scrapInput, change: (c, _input, ctx) => alerted(c, {}, ctx, 'scrapped') }),
}

const basis = (article: string) => [law('中华人民共和国特种设备安全法', article)]
/** Who gave the order, each with the certificate number; a testing body that found a piece unfit gives none. */
const inspectorsOf = ({ known: { officers } }: Context) => ((officers as string[] | undefined)?.length ? { officers } : {})
const piece = (c: Case) => ({ equipmentNumber: c.facts.useRegistration, equipmentPlace: c.facts.place })

const documents: Record<string, DocumentMaker<EquipmentFacts>> = {
  'equipment.inspectionResult': paper('equipment.inspectionResult', basis('第四十条'), (c) => ({ ...piece(c), reportNumber: c.facts.reportNumber, result: '合格', validUntil: c.facts.validUntil })),
  'equipment.safetyOrder': paper('equipment.safetyOrder', basis('第六十二条'), (c, ctx) => ({ ...piece(c), hazard: c.facts.hazard, measure: c.facts.measure, deadline: c.facts.correctBy ?? ctx.today, ...inspectorsOf(ctx), remedies: remediesOf(c, ctx) })),
  'equipment.clearance': paper('equipment.clearance', [law('特种设备安全监督检查办法', '第二十九条')], (c) => ({ ...piece(c), result: c.facts.cleared, validUntil: c.facts.validUntil })),
}

const REGISTERED_WITHIN_DAYS = 30
const IN_TRADE = ['active', 'suspended']

/** A piece the desk registers for use (特种设备安全法 §33), of a firm that is on file and with an inspection that holds; one whose inspection ran out before comes in with `import`. */
const openings: Readonly<Record<string, OpeningSpec<EquipmentFacts>>> = {
  register: openingOf<EquipmentFacts>()({
    input: typed.registerInput,
    opening: async (db: Db, by, { firmCode, inUseSince, ...piece }, { today }) => {
      const { rows: [file] } = await db.query<{ state: string }>(FILE_OF, [firmCode])
      if (!file || !IN_TRADE.includes(file.state)) return fail(refuseEquipment.firmUnknown({}))
      if (inUseSince > today || addDays(inUseSince, REGISTERED_WITHIN_DAYS) < today) return fail(refuseEquipment.registeredLate({ days: REGISTERED_WITHIN_DAYS }))
      const firm = await firmByCode(db, firmCode)
      return { topic: piece.equipmentKind, title: `${piece.place} ${firm.name}`, party: firm.name, ...deskOf(by, 'equipmentOfficer'), channel: 'internal', facts: equipmentFacts.parse({ firm, ...piece }), parts: firmPart(firm) }
    },
  }),
}

export const equipmentType = defineCaseType<EquipmentFacts>({
  name: 'equipment', numberPrefix: null, facts: equipmentFacts, lifecycle: equipmentLifecycle as never, events, documents, openings,
  load: async (db, c, moment, { event: on, input }) => ({
    ...(await loadInspectors(db, moment, input)), ...(on === 'safetyOrder' ? await loadRisk(db, c, moment) : {}), ...(on === 'seriousHazard' ? await loadAbove(db, c) : {}), ...(on === 'orderMet' ? await loadOthers(db, c, input as Told) : {}),
  }),
  keptCodes: (c) => ({ taskId: reportNames(c) }),
  partyFacts: ['useRegistration', 'equipmentKind', 'place', 'validUntil', 'alertState', 'appliedOn', 'reportNumber', 'hazard', 'measure', 'correctBy', 'cleared'],
})
