import { permittedActions } from '@onewindow/casework/permitted'
import { elapse, live } from '@onewindow/casework/simulate'
import { describe, expect, it } from 'vitest'
import { calendar, citizen, expectWalked, lived, partyId, placeOf, staff, stageOf, USCC, type Staged } from '../../test/others-walk.ts'
import { rectificationType } from '../rectification/case-type.ts'
import { rectificationFacts } from '../rectification/schemas.ts'
import { openClock, openTasks, type CaseState, type Performer } from '@onewindow/casework/case-state'
import { asShipped } from '@onewindow/casework/configuration/settings'
import { worklistEntries } from '@onewindow/casework/worklist-entries'
import { equipmentType } from './case-type.ts'
import { isMet, type Told } from './order-to-correct.ts'
import { equipmentFacts, type EquipmentFacts } from './schemas.ts'

const desk = staff('equipmentOfficer')
const firm = citizen('handler')
const inspector = staff('inspector')
const CITY = { unitId: 'D:SAMR:640100', unitPath: 'S:640100/D:SAMR:640100', regionCode: '640100' }
/** Who supervises special equipment in the bureau above. */
const above: Performer = { ...staff('equipmentOfficer', 'above'), grants: [{ role: 'equipmentOfficer', ...CITY }] }
const otherOrder = { hazard: '门锁失灵', measure: '更换门锁', correctBy: '2026-03-20' }
const NOTHING = { hazard: null, measure: null, correctBy: null }
const staged = (validUntil = '2026-03-31'): Staged<EquipmentFacts> => ({
  type: equipmentType, known: (c, _moment, asked) => ({ risk: 'B', above: CITY.unitId, ...(asked?.event === 'orderMet' && c.version % 2 === 0 ? { others: [{ ...otherOrder, failed: true, open: true }] } : {}), certifiedAsked: ((asked?.input ?? {}) as { officerIds?: string[] }).officerIds?.filter((id) => id !== 'lapsed') ?? [] }), parts: [placeOf('handler')], people: [desk, firm, staff('departmentHead'), inspector, above],
  facts: equipmentFacts.parse({ useRegistration: '梯11宁A00018', equipmentKind: 'elevator', firm: { uscc: USCC, name: '银川某物业公司' }, place: '新华东街66号1号楼', validUntil }),
})
const officerIds = ['inspector', 'mate']
const found = { officerIds, hazard: '制动器失效', measure: '停用并更换制动器' }
const hazard = { ...found, correctBy: '2030-01-01' }
const order = { ...found, days: 10 }
const firstReport = (c?: CaseState<EquipmentFacts>): string => (c ? openTasks(c, 'hazardReport')[0]?.id : undefined) ?? partyId('none')
const typed = (event: string, c?: CaseState<EquipmentFacts>): unknown => ({
  inspectionPassed: { reportNumber: 'TJ-2', validUntil: '2032-03-31' }, inspectionFailed: { reportNumber: 'TJ-3', hazard: '曳引轮磨损' }, safetyOrder: order, seriousHazard: hazard, orderMet: { event: 'pass', fact: found.hazard }, orderNotMet: { event: 'fail' }, answerHazardReport: { taskId: firstReport(c), instruction: '责令整改并派员核查' }, hazardCleared: { reportNumber: 'TJ-4', validUntil: '2032-03-31', cleared: '复检合格' },
  transfer: { firm: { partyId: partyId('handler'), uscc: USCC, name: '另一物业公司', address: '' }, place: '解放西街1号' }, scrap: { unusable: true, registrationCancelled: true },
} as Record<string, unknown>)[event]

it('R21: random lives reach every row and state; validity runs only while it is in use', () => {
  expectWalked(staged('2026-04-20'), {
    openings: [{ event: 'register' }, { event: 'import' }], typed,
    watch: (c) => {
      if (c.state !== 'inUse') expect(openClock(c, 'equipment')).toBeUndefined()
      else expect(openClock(c, 'equipment') !== undefined || c.flags.includes('expired')).toBe(true)
    },
  })
})

it('MS-23, 特种设备安全法 §40: valid until 31 March, yellow on 28 Feb, red on 1 March, expired on 1 April with an order due in one working day', () => {
  const life = lived({ ...staged(), at: '2026-02-02T10:00:00+08:00' }, { event: 'register' })
  const alertOn = (at: string) => { const { alertState, alert } = elapse(stageOf(staged()), life, at).state.facts; return `${alertState} ${alert}` }
  expect(['2026-02-28T23:59:00+08:00', '2026-03-01T00:00:01+08:00', '2026-04-01T00:00:01+08:00'].map(alertOn)).toEqual(['dueSoon yellow', 'applyOverdue red', 'expired red'])
  const expired = elapse(stageOf(staged()), life, '2026-04-01T00:00:01+08:00')
  expect({ flags: expired.state.flags, order: openClock(expired.state, 'order')?.dueOn }).toEqual({ flags: ['expired'], order: '2026-04-02' })
})

it('an inspection applied for in time is not red until a week before the end', () => {
  const applied = lived({ ...staged(), at: '2026-02-02T10:00:00+08:00' }, { event: 'register' }, [{ event: 'applyInspection', by: firm, at: '2026-02-20T10:00:00+08:00' }])
  const alertOn = (at: string) => elapse(stageOf(staged()), applied, at).state.facts.alert
  expect(['2026-02-20T12:00:00+08:00', '2026-03-02T12:00:00+08:00', '2026-03-25T12:00:00+08:00'].map(alertOn)).toEqual(['none', 'yellow', 'red'])
})

it('back in use only with a valid inspection', () => {
  const stopped = [{ event: 'stop', by: firm }, { event: 'resume', by: firm, at: '2026-04-01T09:00:00+08:00' }]
  expect(() => lived(staged(), { event: 'register' }, stopped)).toThrow('equipment.inspectionExpired')
  const { state } = lived(staged(), { event: 'register' }, [{ event: 'stop', by: firm }, { event: 'inspectionPassed', by: desk, input: typed('inspectionPassed') }])
  expect(state).toMatchObject({ state: 'inUse', facts: { validUntil: '2032-03-31', alertState: 'valid' } })
  expect(openClock(state, 'equipment')?.dueOn).toBe('2032-03-31')
})

const given = [['safetyOrder', order], ['seriousHazard', hazard]] as const

describe('特种设备安全法 §62, §63, §65: an order', () => {
  it.each(given)('%s is given by an inspector, not by the desk that keeps the register', (event, input) => {
    expect(() => lived(staged(), { event: 'register' }, [{ event, by: desk, input }])).toThrow('case.roleMissing')
    const [paper] = lived(staged(), { event: 'register' }, [{ event, by: inspector, input }]).decisions.at(-1)?.documents ?? []
    expect(paper).toMatchObject({ doc: 'equipment.safetyOrder', data: { officers: ['马国（NX001）', '李华（NX002）'] } })
  })

  it.each(given.flatMap(([event, input]) => [['inspector', 'inspector'], ['mate', 'other'], ['inspector', 'lapsed']].map((ids) => [event, { ...input, officerIds: ids }] as const)))('%s takes two certified inspectors, who gives it among them: not %j', (event, input) => {
    expect(() => lived(staged(), { event: 'register' }, [{ event, by: inspector, input }])).toThrow('case.officerInvalid')
  })

  it('§62 opens an order to correct whose limit is counted, for the two who gave it and the firm', () => {
    const life = lived(staged(), { event: 'register' }, [{ event: 'safetyOrder', by: inspector, input: order }])
    const [opened] = life.decisions.at(-1)?.opens ?? []
    expect(opened).toMatchObject({ type: 'rectification', on: 'order', parentId: null, opening: { facts: { days: 10, fact: order.hazard, subject: { uscc: USCC, risk: 'B' }, items: [{ text: order.measure }] } } })
    expect(opened?.opening.parts.map(({ part, accountId }) => `${part} ${accountId ?? ''}`)).toEqual(['lead inspector', 'team inspector', 'team mate', 'handler '])
    expect(life.state.facts.correctBy, 'the day on the paper is the day that is counted').toBe('2026-03-16')
    expect(rectificationFacts.safeParse(opened?.opening.facts).error?.issues).toBeUndefined()
    expect(lived(staged(), { event: 'register' }, [{ event: 'seriousHazard', by: inspector, input: hazard }]).decisions.at(-1)?.opens).toEqual([])
  })

  it('what is ordered goes along whole, however long: on the paper of the order to correct, and back to the piece', () => {
    const measure = '更换'.repeat(400)
    const [opened] = lived(staged(), { event: 'register' }, [{ event: 'safetyOrder', by: inspector, input: { ...order, measure } }]).decisions.at(-1)?.opens ?? []
    const facts = rectificationFacts.parse(opened?.opening.facts)
    expect(facts.items[0]?.text).toHaveLength(120)
    const life = lived({ type: rectificationType, facts, people: [] }, { event: 'order' })
    expect(rectificationType.handsDown?.(life.state)['measure']).toBe(measure)
    expect(life.decisions[0]?.documents[0]?.data['items']).toEqual([`TZ-1 ${measure}（特种设备安全法 §62）`])
  })

  it('行政处罚法 §28: with no more days than the bureau allows', () => {
    expect(() => lived(staged(), { event: 'register' }, [{ event: 'safetyOrder', by: inspector, input: { ...order, days: 61 } }])).toThrow('rectification.daysOutside')
  })
})

const cleared = { event: 'hazardCleared', by: staff('departmentHead'), input: { reportNumber: 'TJ-4', validUntil: '2032-03-31', cleared: '复检合格' } }
const answered = (life: ReturnType<typeof lived<EquipmentFacts>>, by: Performer, taskId = firstReport(life.state)) => live(stageOf(staged()), life, { event: 'answerHazardReport', by, input: { taskId, instruction: '责令整改并派员核查' }, at: '2026-03-02T10:00:00+08:00' })

it.each(['equipmentOfficer', 'inspector', 'departmentHead'] as const)('§63: of the bureau above its %s answers, who supervises special equipment; another role of the same bureau does not, nor is it offered that', (role) => {
  const reported = lived(staged(), { event: 'register' }, [{ event: 'seriousHazard', by: inspector, input: hazard }])
  const ofCity = (held: Performer['grants'][number]['role'], ...more: Performer['grants']): Performer => ({ ...above, accountId: held, grants: [{ role: held, ...CITY }, ...more] })
  expect(answered(reported, ofCity(role)).state.tasks.map(({ state }) => state)).toEqual(['answered'])
  // The same role somewhere else is none there.
  const other = ofCity('creditOfficer', { role, ...CITY, unitId: 'D:SAMR:640106' })
  expect(() => answered(reported, other)).toThrow('case.roleMissing')
  const offered = (actor: Performer) => permittedActions(equipmentType, reported.state, { ...asShipped, at: '2026-03-02T10:00:00+08:00', today: '2026-03-02', calendar, actor, known: {} }).map(({ event }) => event)
  expect([offered(ofCity(role)), offered(other)].map((events) => events.includes('answerHazardReport'))).toEqual([true, false])
})

it('§63: of two hazards each is reported with what was found and ordered, and answered by itself, whatever became of it meanwhile', () => {
  const second = { ...hazard, hazard: '层门联锁失效', measure: '更换联锁装置' }
  const twice = lived(staged(), { event: 'register' }, [{ event: 'seriousHazard', by: inspector, input: hazard }, cleared, { event: 'seriousHazard', by: inspector, input: second }, cleared])
  const [one, two] = openTasks(twice.state, 'hazardReport')
  expect([one?.body, two?.body]).toEqual([hazard, second].map(({ hazard: found, measure, correctBy }) => ({ hazard: found, measure, correctBy })))
  const named = (state: CaseState<EquipmentFacts>) => equipmentType.keptCodes?.(state, { ...asShipped, known: {} })['taskId']
  expect(named(twice.state)).toEqual([{ task: one, ...hazard }, { task: two, ...second }].map(({ task, hazard: found, measure }) => ({ code: task?.id, zh: `2026-03-02 ${found}：${measure}`, en: `2026-03-02 ${found}：${measure}` })))
  const done = answered(twice, above, two?.id)
  expect(done.state.tasks.map(({ state, body }) => [state, body.hazard, body.instruction])).toEqual([['open', hazard.hazard, undefined], ['answered', second.hazard, '责令整改并派员核查']])
  expect([done.decisions.at(-1)?.body, named(done.state)?.map(({ code }) => code)]).toEqual([{ instruction: '责令整改并派员核查', hazard: second.hazard }, [one?.id]])
  expect(() => answered(done, above, two?.id)).toThrow('equipment.reportNotOpen')
})

it('§63: a serious hazard stands at once on the list of the bureau above, which answers it; nobody else does, and where there is none above nothing waits', () => {
  const reported = lived(staged(), { event: 'register' }, [{ event: 'seriousHazard', by: inspector, input: hazard }])
  expect([worklistEntries(reported.state, equipmentType.lifecycle), reported.decisions.at(-1)?.notices]).toEqual([
    [{ scope: 'U:D:SAMR:640100', queue: 'task:hazardReport', due: '9999-12-31' }], [{ event: 'seriousHazard', to: expect.arrayContaining([{ kind: 'task', task: 'hazardReport' }]) as unknown }],
  ])
  expect(() => answered(reported, desk)).toThrow('case.roleMissing')
  expect(worklistEntries(answered(reported, above).state, equipmentType.lifecycle)).toEqual([])
  const highest = { ...staged(), known: () => ({ above: null, certifiedAsked: officerIds }) }
  expect(lived(highest, { event: 'register' }, [{ event: 'seriousHazard', by: inspector, input: hazard }]).state.tasks).toEqual([])
})

describe('what became of the order to correct', () => {
  const ordered = { event: 'safetyOrder', by: inspector, input: order }
  const alone = (): Staged<EquipmentFacts> => ({ ...staged(), known: (_c, _moment, asked) => ({ risk: 'B', certifiedAsked: ((asked?.input ?? {}) as { officerIds?: string[] }).officerIds ?? [] }) })
  const after = (...told: Told[]) => lived(alone(), { event: 'register' }, [ordered, ...told.map((input) => ({ event: isMet(input) ? 'orderMet' : 'orderNotMet', input }))]).state
  it('put right, the hazard is gone; another one named since is not', () => {
    expect(after({ event: 'pass', fact: order.hazard }).facts.hazard).toBeNull()
    expect(after({ event: 'withdrawOrder', fact: '另一处隐患' }).facts.hazard).toBe(order.hazard)
  })
  it.each(['fail', 'expire', 'proposeClue', 'archive'])('%s: the piece is marked until it is put right after all', (event) => {
    expect([after({ event }).flags, after({ event }, { event: 'pass', fact: order.hazard }).flags]).toEqual([['notCorrected'], []])
  })
  it.each([['still in time', false, true, []], ['not put right in time', true, true, ['notCorrected']], ['not put right, and filed away', true, false, ['notCorrected']]] as const)('another order of the piece that is %s stays named on it as long as it is open', (_name, failed, open, flags) => {
    const two = { ...alone(), known: () => ({ risk: 'B', certifiedAsked: officerIds, others: [{ ...otherOrder, failed, open }] }) }
    const { facts, flags: marks } = lived(two, { event: 'register' }, [ordered, { event: 'orderNotMet', input: { event: 'expire' } }, { event: 'orderMet', input: { event: 'pass', fact: order.hazard } }]).state
    expect([facts, marks]).toEqual([expect.objectContaining(open ? otherOrder : NOTHING), flags])
  })
  it('opened again after it was passed, it names the hazard as before; not over another that was named since', () => {
    const again: Told = { event: 'reopen', fact: order.hazard, measure: order.measure, correctBy: '2026-04-20' }
    const named = { hazard: order.hazard, measure: order.measure, correctBy: '2026-04-20' }
    const reopened = after({ event: 'pass', fact: order.hazard }, again)
    expect([reopened.flags, reopened.facts]).toEqual([['notCorrected'], expect.objectContaining(named)])
    expect(after({ ...again, fact: '另一处隐患' }).facts.hazard).toBe(order.hazard)
  })
})

it('a new owner does not lift a prohibition', () => {
  expect(lived(staged(), { event: 'register' }, [{ event: 'seriousHazard', by: inspector, input: hazard }, { event: 'transfer', input: typed('transfer') }]).state.state).toBe('prohibited')
})
