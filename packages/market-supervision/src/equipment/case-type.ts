import type { CaseState, Context } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, type DocumentMaker, type EventSpec } from '@onewindow/casework/case-type'
import { firmPart } from '../firm/openings.ts'
import { law, paper, remediesOf } from '../inspection-matter/papers.ts'
import { refuseEquipment } from './errors.ts'
import { equipmentLifecycle } from './lifecycle.ts'
import * as typed from './schemas.ts'
import { equipmentFacts, type EquipmentFacts } from './schemas.ts'

type Case = CaseState<EquipmentFacts>
const event = eventOf<EquipmentFacts>()
const put = (c: Case, facts: Partial<EquipmentFacts>): { facts: EquipmentFacts } => ({ facts: { ...c.facts, ...facts } })
const stillValid = (_c: Case, { validUntil }: { validUntil: string }, ctx: Context) => (validUntil >= ctx.today ? null : refuseEquipment.validUntilPast({}))
const ahead = (_c: Case, { correctBy }: { correctBy: string }, ctx: Context) => (correctBy >= ctx.today ? null : refuseEquipment.deadlinePast({}))
const ordered = event({ input: typed.orderInput, check: ahead, change: (c, hazard) => put(c, hazard) })

const events: Record<string, EventSpec<EquipmentFacts>> = {
  register: { change: (c) => ({ searchText: c.facts.useRegistration }) },
  import: { change: (c) => ({ searchText: c.facts.useRegistration }) },
  applyInspection: { change: (c, _input, ctx) => put(c, { appliedOn: ctx.today }) },
  /** A new period begins: what was applied for in the old one is over. */
  inspectionPassed: event({ input: typed.passedInput, check: stillValid, change: (c, passed) => put(c, { ...passed, appliedOn: null }) }),
  inspectionFailed: event({ input: typed.failedInput, change: (c, failed, ctx) => put(c, { ...failed, measure: '立即停止使用,经检验合格后方可继续使用', correctBy: ctx.today }) }),
  safetyOrder: ordered,
  seriousHazard: ordered,
  hazardCleared: event({ input: typed.clearedInput, check: stillValid, change: (c, cleared) => put(c, { ...cleared, appliedOn: null, hazard: null, measure: null, correctBy: null }) }),
  transfer: event({ input: typed.transferInput, change: (c, { firm, place }) => ({ ...put(c, { firm, place }), party: firm.name, leave: c.parts.filter(({ part }) => part === 'handler'), parts: firmPart(firm) }) }),
  scrap: event({ input: typed.scrapInput }),
}

const basis = (article: string) => [law('中华人民共和国特种设备安全法', article)]
const piece = (c: Case) => ({ equipmentNumber: c.facts.useRegistration, equipmentPlace: c.facts.place })

const documents: Record<string, DocumentMaker<EquipmentFacts>> = {
  'equipment.inspectionResult': paper('equipment.inspectionResult', basis('第四十条'), (c) => ({ ...piece(c), reportNumber: c.facts.reportNumber, result: '合格', validUntil: c.facts.validUntil })),
  'equipment.safetyOrder': paper('equipment.safetyOrder', basis('第六十二条'), (c, ctx) => ({ ...piece(c), hazard: c.facts.hazard, measure: c.facts.measure, deadline: c.facts.correctBy ?? ctx.today, remedies: remediesOf(c, ctx) })),
  'equipment.clearance': paper('equipment.clearance', [law('特种设备安全监督检查办法', '第二十九条')], (c) => ({ ...piece(c), result: c.facts.cleared, validUntil: c.facts.validUntil })),
}

export const equipmentType = defineCaseType<EquipmentFacts>({
  name: 'equipment', numberPrefix: null, facts: equipmentFacts, lifecycle: equipmentLifecycle as never, events, documents, load: () => Promise.resolve({}),
  partyFacts: ['useRegistration', 'equipmentKind', 'place', 'validUntil', 'appliedOn', 'reportNumber', 'hazard', 'measure', 'correctBy', 'cleared'],
})
