import { describe, expect, it } from 'vitest'
import { accessOf } from './access-list.ts'
import { appRouter } from './router.ts'

describe('every procedure says who may call it and why', () => {
  const list = accessOf(appRouter)
  it('has a rule with the realm it lies in, a purpose, and roles of that realm', () => {
    expect(list.length).toBeGreaterThan(100)
    for (const { path, realm, purpose } of list) {
      expect(path.split('.')[0]).toBe(realm)
      expect(purpose.length).toBeGreaterThan(1)
    }
  })
  it('only the public realm is open to anyone, and there the only command is to report without an account (convenience §1)', () => {
    expect(list.filter(({ roles, realm }) => (roles === 'anyone') !== (realm === 'public'))).toEqual([])
    expect(list.filter(({ realm, kind }) => realm === 'public' && kind === 'command').map(({ path }) => path)).toEqual(['public.report.send'])
  })
  it('the log is for the auditor, roles are given by the security administrator, the calendar is changed by the administrator', () => {
    const rolesOf = (prefix: string, kind?: string) => [...new Set(list.filter((one) => one.path.startsWith(prefix) && (!kind || one.kind === kind)).flatMap(({ roles }) => (Array.isArray(roles) ? roles : [])))]
    expect(rolesOf('admin.audit.')).toEqual(['auditor'])
    expect(rolesOf('admin.calendar.', 'command')).toEqual(['administrator'])
    expect(rolesOf('admin.roles.grant')).toEqual(['securityAdministrator'])
  })
})
