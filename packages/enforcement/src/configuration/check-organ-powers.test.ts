import { faultsOfContent } from '@onewindow/casework/configuration/check-content'
import type { AnySet, Beside } from '@onewindow/casework/configuration/set'
import { shippedOf } from '@onewindow/casework/configuration/settings'
import { expect, it } from 'vitest'
import { fault } from './fault.ts'
import type { PowerGrant } from './organ-power.ts'
import { organPowersSet } from './sets.ts'

const STREET = 'T:640104001'
const BUREAU = 'D:UM:640104'
const grant = (more: Partial<PowerGrant> = {}): PowerGrant => ({ organ: STREET, causes: ['UM01', 'UM05'], region: '640104001', basis: 'delegated', principal: null, from: '2026-01-01', to: null, document: '宁政发〔2025〕1号', ...more })
const entrusted = (more: Partial<PowerGrant> = {}): PowerGrant => grant({ organ: 'D:CSC:640104', region: '640104', basis: 'entrusted', principal: BUREAU, ...more })
/** 餐饮 concentrated in the bureau, which has another field by law, and entrusted by it. */
const concentrated = (more: Partial<PowerGrant> = {}): PowerGrant => grant({ organ: BUREAU, region: '640104', causes: ['MS07'], basis: 'concentrated', ...more })
const entrustedOn = (more: Partial<PowerGrant> = {}): PowerGrant => entrusted({ causes: ['MS07'], ...more })
const faultsOf = (grants: readonly PowerGrant[], before: readonly PowerGrant[] = []) => {
  const beside: Beside = (set) => (set.key === organPowersSet.key ? (before as never) : shippedOf(set))
  return faultsOfContent(organPowersSet as unknown as AnySet, grants, beside)
}

it('行政处罚法 §18, §20, §24: handed down to streets, entrusted by an organ with the power, concentrated in one with a field of its own', () => {
  expect(faultsOf([grant(), entrusted(), concentrated()])).toEqual([])
})

it.each([
  ['for good', [concentrated(), entrustedOn()]], ['in a part of the place and of the days', [concentrated({ to: '2026-12-31' }), entrustedOn({ region: '640104001', from: '2026-03-01', to: '2026-12-31' })]],
])('行政处罚法 §18, §20: what is concentrated in an organ it may entrust, %s', (_what, grants) => {
  expect(faultsOf(grants)).toEqual([])
})

it.each<[string, PowerGrant[], ReturnType<typeof fault>]>([
  ['a cause nobody knows', [grant({ causes: ['UM99'] })], fault('0.causes.0', 'causeUnknown', { code: 'UM99' })],
  ['a cause twice', [grant({ causes: ['UM01', 'UM01'] })], fault('0.causes.1', 'duplicate', { key: 'UM01' })],
  ['days upside down', [grant({ from: '2026-02-01', to: '2026-01-31' })], fault('0.to', 'daysReversed')],
  ['a bureau is given what it has', [grant({ organ: BUREAU })], fault('0.organ', 'powerByLaw')],
  ['§24: handed down to something else than a street', [grant({ organ: 'D:CSC:640104' })], fault('0.organ', 'notTownship')],
  ['§20: entrusted by nobody', [entrusted({ principal: null })], fault('0.principal', 'principalMissing')],
  ['§20: entrusted by itself', [entrusted({ principal: 'D:CSC:640104' })], fault('0.principal', 'principalMissing')],
  ['§20: entrusted on', [entrusted(), entrusted({ organ: 'D:GRID:640104', principal: 'D:CSC:640104' })], fault('1.principal', 'reEntrusted')],
  ['a name where none is needed', [grant({ principal: BUREAU })], fault('0.principal', 'principalUnasked')],
  ['papers in two names', [entrusted(), entrusted({ causes: ['UM02'], principal: 'D:UM:640100' })], fault('0.principal', 'twoPrincipals', { organ: 'D:CSC:640104' })],
  ['§20: entrusted by who has no power over the cause', [entrusted({ principal: 'D:SAMR:640104' })], fault('0.principal', 'principalPowerless', { organ: 'D:SAMR:640104', code: 'UM01' })],
  ['§20: entrusted by who has none there', [entrusted({ principal: 'D:UM:640105' })], fault('0.principal', 'principalPowerless', { organ: 'D:UM:640105', code: 'UM05' })],
  ['§20: entrusted by a street that it was only handed down to', [grant({ organ: 'T:640104002', region: '640104002' }), entrusted({ principal: 'T:640104002', region: '640104002' })], fault('1.principal', 'principalPowerless', { organ: 'T:640104002', code: 'UM01' })],
  ['§18, §20: what is concentrated in another organ', [concentrated({ organ: 'D:UM:640105', region: '640105' }), entrustedOn()], fault('1.principal', 'principalPowerless', { organ: BUREAU, code: 'MS07' })],
  ['§18, §20: longer than it is concentrated', [concentrated({ to: '2026-12-31' }), entrustedOn()], fault('1.principal', 'principalPowerless', { organ: BUREAU, code: 'MS07' })],
  ['§18, §20: before it is concentrated', [concentrated({ from: '2026-02-01' }), entrustedOn()], fault('1.principal', 'principalPowerless', { organ: BUREAU, code: 'MS07' })],
  ['§18, §20: beyond where it is concentrated', [concentrated({ region: '640104001' }), entrustedOn()], fault('1.principal', 'principalPowerless', { organ: BUREAU, code: 'MS07' })],
  ['消防法 §70: nobody entrusts what only delegation gives, concentrated or not', [concentrated({ causes: ['UM15'] }), entrusted({ causes: ['UM15'] })], fault('1.principal', 'principalPowerless', { organ: BUREAU, code: 'UM15' })],
  ['消防法 §70: nobody entrusts what only delegation gives', [entrusted({ causes: ['UM15'] })], fault('0.principal', 'principalPowerless', { organ: BUREAU, code: 'UM15' })],
  ['§24: a street beyond its own area', [grant({ region: '640104002' })], fault('0.region', 'outsideRegion', { organ: STREET })],
  ['§24: a street in the whole county', [grant({ region: '640104' })], fault('0.region', 'outsideRegion', { organ: STREET })],
  ['§22: a bureau in another county', [concentrated({ region: '640105' })], fault('0.region', 'outsideRegion', { organ: BUREAU })],
  ['a street of two fields', [grant(), grant({ causes: ['MS07'] })], fault('0.causes', 'twoFields', { organ: STREET })],
])('%s', (_what, grants, expected) => {
  expect(faultsOf(grants)).toContainEqual(expected)
  expect([/\p{Script=Han}/u.test(expected.zh), expected.en === expected.zh]).toEqual([true, false])
})

it('a power is ended by its last day, not taken out: cases that are there keep their field', () => {
  expect(faultsOf([grant({ to: '2026-12-31' })], [grant()])).toEqual([])
  expect(faultsOf([], [grant()])).toEqual([fault('', 'powerGone', { organ: STREET })])
})
