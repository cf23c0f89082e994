import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyHead } from './definition.ts'
import { ephemeralSigningKey, openSigningKey, publicKeySet, rotateSigningKey, signTreeHead } from './keys.ts'

let directory: string
beforeEach(() => { directory = mkdtempSync(join(tmpdir(), 'audit-key-')) })
afterEach(() => rmSync(directory, { recursive: true }))

const head = { size: 3, root: '3db67665eea8c26de341668c1d3199f61de4b780a828569a898ce48c28d931f3', at: '2026-11-24T09:00:00.000+08:00' }

describe('the signing key', () => {
  it('is made once, readable by its owner only, and found again', () => {
    const first = openSigningKey(directory, { create: true })
    expect(openSigningKey(directory, { create: true }).keyId).toBe(first.keyId)
    expect(statSync(join(directory, 'audit-signing-key.pem')).mode & 0o777).toBe(0o600)
  })

  it('is never made silently outside the first start', () => {
    expect(() => openSigningKey(directory)).toThrow(/audit-signing-key\.pem is missing\. Restore it/)
  })

  it('a damaged file says so', () => {
    writeFileSync(join(directory, 'audit-signing-key.pem'), 'nonsense')
    expect(() => openSigningKey(directory, { create: true })).toThrow('no private key in PEM form')
  })

  it('after rotation old heads still verify by the published set, and a stranger does not', async () => {
    const old = signTreeHead(openSigningKey(directory, { create: true }), head)
    const now = signTreeHead(rotateSigningKey(directory), head)
    const { keys } = publicKeySet(directory)
    expect(keys.map((key) => key.kid)).toEqual([now.keyId, old.keyId])
    expect(await verifyHead(old, keys)).toEqual({ valid: true })
    expect(await verifyHead(now, keys)).toEqual({ valid: true })
    expect(await verifyHead(signTreeHead(ephemeralSigningKey(), head), keys)).toEqual({ valid: false, fault: 'unknownKey' })
    expect(await verifyHead({ ...now, size: 4 }, keys)).toEqual({ valid: false, fault: 'signature' })
  })
})
