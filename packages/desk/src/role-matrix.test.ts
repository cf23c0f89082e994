import type { AnyCaseType } from '@onewindow/casework/case-type'
import { toyType } from '@onewindow/testing/toy/case-type'
import { describe, expect, it } from 'vitest'
import { roleMatrix } from './role-matrix.ts'

const matrix = roleMatrix(toyType as unknown as AnyCaseType)
const row = (event: string) => matrix.rows.find((one) => one.event === event)

describe('the permission matrix is the table of procedure seen from the side', () => {
  it('has the roles the table names as columns, in the order of the vocabulary', () => {
    expect(matrix.roles.map(({ id }) => id)).toEqual(['reviewer', 'decisionMaker', 'acceptor', 'departmentHead'])
  })
  it.each([
    ['accept', 'acceptor', 'department', [], []],
    ['grant', 'decisionMaker', 'department', ['accept', 'sendForDecision'], []],
    ['test', 'reviewer', 'department', [], ['departmentHead']],
  ])('%s is for %s within %s', (event, role, scope, notBy, confirmedBy) => {
    expect(row(event)?.cells).toEqual([{ role, scope, notBy, confirmedBy, reason: false }])
  })
  it('says what only a citizen, or only the system, does', () => {
    expect(row('submit')).toMatchObject({ cells: [], parts: ['applicant'], system: false })
    expect(row('deem')).toMatchObject({ cells: [], parts: [], system: true })
  })
  it('lets every role of the table read within its own reach', () => {
    expect(row('read')?.cells.map(({ role, scope }) => [role, scope])).toEqual([['reviewer', 'department'], ['decisionMaker', 'department'], ['acceptor', 'department'], ['departmentHead', 'department']])
  })
})
