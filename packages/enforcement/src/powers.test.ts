import { shippedSettings, type Settings } from '@onewindow/casework/configuration/settings'
import { describe, expect, it } from 'vitest'
import { AT, holding, lead, lived, parts, UNIT } from '../test/sub-walk.ts'
import type { PowerGrant } from './configuration/organ-power.ts'
import { organPowersSet } from './configuration/sets.ts'
import { correctionOrderType } from './correction-order/case-type.ts'
import type { OrderFacts } from './correction-order/schemas.ts'
import { seatFault } from './matter/pair.ts'
import { levelOf } from './organ-unit.ts'
import { beginsUnder, coercesAs, fieldOf, hasPowerOver, namedOn } from './powers.ts'
import { calendar } from '../test/shipped.ts'

const STREET = 'T:640104001'
const CENTRE = 'D:CSC:640104'
const BUREAU = 'D:UM:640104'
const handed: PowerGrant = { organ: STREET, causes: ['UM05', 'UM15'], region: '640104001', basis: 'delegated', principal: null, from: '2026-01-01', to: '2026-12-31', document: '宁政发〔2025〕1号' }
const grants: PowerGrant[] = [handed, { ...handed, organ: CENTRE, causes: ['UM01'], region: '640104', basis: 'entrusted', principal: BUREAU, to: null }]
const publishing = (powers: readonly PowerGrant[]): Settings => ({ ...shippedSettings, on: (set, day) => (set.key === organPowersSet.key ? (powers as never) : shippedSettings.on(set, day)) })
const on = (today: string, powers: readonly PowerGrant[] = grants) => ({ settings: publishing(powers), today })
const street = { unitId: STREET, regionCode: '640104001' }

describe('R15: what was published beside the powers by law, 行政处罚法 §17, §18, §20, §24', () => {
  it('nothing is handed on as shipped: a street begins no case, a bureau those of its field', () => {
    const shipped = on('2026-03-02', [])
    expect([fieldOf(STREET, shipped), beginsUnder('UM05', street, shipped), fieldOf(BUREAU, shipped), beginsUnder('UM05', { unitId: BUREAU, regionCode: '640104' }, shipped)]).toEqual([null, false, 'urbanManagement', true])
  })

  it('a street has what was handed down, in its own street, from day to day, also what only delegation gives', () => {
    const may = (code: string, regionCode: string, day: string) => hasPowerOver(code, { unitId: STREET, regionCode }, on('2026-03-02'), day)
    expect([may('UM05', '640104001', '2026-12-31'), may('UM15', '640104001', '2026-03-02'), may('UM05', '640104002', '2026-03-02'), may('UM01', '640104001', '2026-03-02'), may('UM05', '640104001', '2027-01-01')]).toEqual([true, true, false, false, false])
    expect([fieldOf(STREET, on('2027-06-01')), levelOf(STREET), levelOf(BUREAU), levelOf('D:SAMR:640100')]).toEqual(['urbanManagement', 'township', 'county', 'municipal'])
  })

  it('行政处罚法 §42: officers of a street need certificates of its field like all others', () => {
    const ctx = (fields: string[], powers = grants) => ({ ...on('2026-03-02', powers), at: AT, calendar, actor: lead, known: { pair: [holding('lead', fields), holding('mate', fields)] } })
    expect(seatFault({ unitId: STREET, parts }, 'officer', ctx(['urbanManagement']))).toBeNull()
    expect(seatFault({ unitId: STREET, parts }, 'officer', ctx(['marketSupervision']))).toMatchObject({ code: 'case.officerInvalid', params: { why: 'otherField' } })
  })

  const centre = (causes: readonly string[]) => ({ unitId: CENTRE, regionCode: '640104', causes })
  const inStreet = (...causes: string[]) => ({ ...street, causes })
  /** One street with a power of its own and one it was entrusted with until the middle of the year. */
  const mixed: PowerGrant[] = [{ ...handed, basis: 'entrusted', causes: ['UM01', 'UM06'], principal: BUREAU, to: '2026-06-30' }, { ...handed, causes: ['UM05', 'UM06'], to: null }]

  it('行政处罚法 §20, 行政强制法 §17: papers of an entrusted organ bear its principal’s name, and it seizes nothing', () => {
    const day = on('2026-03-02')
    expect([namedOn(centre(['UM01']), day), namedOn(centre([]), day), namedOn(inStreet('UM05'), day), namedOn({ unitId: BUREAU, regionCode: '640104', causes: ['UM05'] }, day)]).toEqual([BUREAU, BUREAU, STREET, BUREAU])
    expect([coercesAs(centre(['UM01']), day), coercesAs(inStreet('UM05'), day)]).toEqual([{ entrusted: true, powerless: false }, { entrusted: false, powerless: false }])
    const facts = { act: '店外经营', what: '将桌椅移入店内', law: '城市市容和环境卫生管理条例', days: 7, addressee: '马晓燕' } as unknown as OrderFacts
    const around = { openedAt: AT, receivedAt: null, about: { causeCode: 'UM01' } }
    const paperBy = (powers: readonly PowerGrant[]) => lived({ type: correctionOrderType, facts, known: () => ({ around }) }, 'issue', [], AT, { settings: publishing(powers) }).decisions[0]?.documents[0]
    const given = { ...(grants[1] as PowerGrant), organ: UNIT.unitId }
    expect(paperBy([given])).toMatchObject({ unitId: BUREAU })
    for (const powers of [[], [{ ...given, causes: ['UM05'] }], [{ ...given, to: '2026-03-01' }]]) expect(paperBy(powers)).not.toMatchObject({ unitId: BUREAU })
  })

  it('行政处罚法 §20: whose name it is follows cause, place and day of the case, not the organ: a street with powers of both kinds', () => {
    const name = (day: string, ...causes: string[]) => namedOn(inStreet(...causes), on(day, mixed))
    expect([name('2026-03-02', 'UM01'), name('2026-03-02', 'UM05'), name('2026-03-02', 'UM06'), name('2026-03-02'), name('2026-03-02', 'UM01', 'UM05')]).toEqual([BUREAU, STREET, STREET, STREET, STREET])
    expect([name('2026-06-30', 'UM01'), name('2026-07-01', 'UM01'), namedOn({ ...inStreet('UM01'), regionCode: '640104002' }, on('2026-03-02', mixed))]).toEqual([BUREAU, STREET, STREET])
  })

  it('行政强制法 §17(1): under a power of its own it seals, under an entrusted one not, without any not either', () => {
    const as = (day: string, code: string) => coercesAs(inStreet(code), on(day, mixed))
    expect([as('2026-03-02', 'UM05'), as('2026-03-02', 'UM01'), as('2026-07-01', 'UM01')]).toEqual([{ entrusted: false, powerless: false }, { entrusted: true, powerless: false }, { entrusted: false, powerless: true }])
  })
})
