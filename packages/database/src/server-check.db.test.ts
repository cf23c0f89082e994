import { describe, expect, inject, it } from 'vitest'
import { checkServer } from './server-check.ts'
import type {} from './test-database.ts'

describe('DATABASE_URL from outside', () => {
  it('a PostgreSQL 16 or newer that answers is accepted', async () => {
    await expect(checkServer(inject('clusterUrl'))).resolves.toBeUndefined()
  })

  it.each(['mysql://a@b/c', 'nonsense', ''])('%j is no address of PostgreSQL', async (url) => {
    await expect(checkServer(url)).rejects.toThrow('DATABASE_URL must look like postgresql://user:password@host:5432/database')
  })

  it('a server that is not there is named, the password is not', async () => {
    const failure = await checkServer('postgresql://clerk:secret@127.0.0.1:1/city').catch((error: unknown) => String(error))
    expect(failure).toContain('DATABASE_URL points to 127.0.0.1:1/city, but the database cannot be used: connect ECONNREFUSED')
    expect(failure).not.toContain('secret')
  })

  it('a database that is not there is named', async () => {
    const url = new URL(inject('clusterUrl'))
    url.pathname = '/nowhere'
    await expect(checkServer(url.href)).rejects.toThrow('database "nowhere" does not exist')
  })
})
