import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inRegion } from './region-code.ts'
import { findRole, roles, separationConflict, type RoleId } from './roles.ts'

const ids = roles.map((role) => role.id)

describe('the closed list of roles', () => {
  it('has 46 roles, each named once in both languages', () => {
    expect(new Set(ids).size).toBe(46)
    expect(roles).toHaveLength(46)
    for (const role of roles) expect([role.zh, role.en]).not.toContain('')
  })

  it('asks a second factor of decision makers, department heads and all administrators', () => {
    expect(roles.filter((role) => role.secondFactor).map((role) => role.id)).toEqual([
      'decisionMaker',
      'departmentHead',
      'administrator',
      'securityAdministrator',
      'auditor',
    ])
  })

  it('knows no role by another name', () => {
    expect(findRole('applicant')).toBeNull()
  })
})

describe('三员分立 (S1)', () => {
  it.each<[RoleId[], RoleId, RoleId | null]>([
    [[], 'administrator', null],
    [['administrator'], 'securityAdministrator', 'administrator'],
    [['auditor'], 'administrator', 'auditor'],
    [['windowClerk'], 'auditor', 'windowClerk'],
    [['securityAdministrator'], 'reviewer', 'securityAdministrator'],
    [['citizen'], 'administrator', null],
    [['acceptor', 'reviewer'], 'decisionMaker', null],
    [['administrator'], 'administrator', null],
  ])('holding %j and asking for %s is stopped by %s', (held, asked, stoppedBy) => {
    expect(separationConflict(held, asked)?.held ?? null).toBe(stoppedBy)
  })

  it('is symmetric: who may not follow may not go before either', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), (a, b) => {
        expect(separationConflict([a], b) === null).toBe(separationConflict([b], a) === null)
      }),
    )
  })
})

describe('region subtree by code prefix', () => {
  it.each([
    ['640100', '640181', true],
    ['640100', '640100', true],
    ['640104', '640104001', true],
    ['640104', '640106', false],
    ['640104001', '640104001002', true],
    ['640104001', '640104', false],
    ['640100', '640200', false],
  ])('%s holds %s: %s', (root, code, holds) => {
    expect(inRegion(root, code)).toBe(holds)
  })
})
