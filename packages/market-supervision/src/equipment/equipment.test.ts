import { openClock } from '@onewindow/casework/case-state'
import { elapse } from '@onewindow/casework/simulate'
import { expect, it } from 'vitest'
import { citizen, expectWalked, lived, partyId, placeOf, staff, stageOf, USCC, type Staged } from '../../test/others-walk.ts'
import { equipmentType } from './case-type.ts'
import { equipmentFacts, type EquipmentFacts } from './schemas.ts'

const desk = staff('equipmentOfficer')
const firm = citizen('handler')
const inspector = staff('inspector')
const staged = (validUntil = '2026-03-31'): Staged<EquipmentFacts> => ({
  type: equipmentType, parts: [placeOf('handler')], people: [desk, firm, staff('departmentHead'), inspector],
  facts: equipmentFacts.parse({ useRegistration: '梯11宁A00018', equipmentKind: 'elevator', firm: { uscc: USCC, name: '银川某物业公司' }, place: '新华东街66号1号楼', validUntil }),
})
const hazard = { hazard: '制动器失效', measure: '停用并更换制动器', correctBy: '2030-01-01' }
const typed = (event: string): unknown => ({
  inspectionPassed: { reportNumber: 'TJ-2', validUntil: '2032-03-31' }, inspectionFailed: { reportNumber: 'TJ-3', hazard: '曳引轮磨损' }, safetyOrder: hazard, seriousHazard: hazard, hazardCleared: { reportNumber: 'TJ-4', validUntil: '2032-03-31', cleared: '复检合格' },
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
}, 30_000)

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

it('特种设备安全法 §62, §63, §65: an inspector gives the order, not the desk that keeps the register', () => {
  for (const event of ['safetyOrder', 'seriousHazard']) {
    expect(() => lived(staged(), { event: 'register' }, [{ event, by: desk, input: hazard }])).toThrow('case.roleMissing')
    expect(lived(staged(), { event: 'register' }, [{ event, by: inspector, input: hazard }]).decisions.at(-1)?.documents.map(({ doc }) => doc)).toEqual(['equipment.safetyOrder'])
  }
})

it('a new owner does not lift a prohibition', () => {
  expect(lived(staged(), { event: 'register' }, [{ event: 'seriousHazard', by: inspector, input: hazard }, { event: 'transfer', input: typed('transfer') }]).state.state).toBe('prohibited')
})
