import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openKeyring, rotateKeyring } from './keyring.ts'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'keyring-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

describe('sensitive personal data at rest', () => {
  it('opens what it sealed, whatever the text, and never shows it', () => {
    const keyring = openKeyring(directory, { create: true })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 4 }), (text) => {
        const sealed = keyring.seal('party.idNumber:1', text)
        expect(keyring.open('party.idNumber:1', sealed)).toBe(text)
        expect(keyring.seal('party.idNumber:1', text)).not.toBe(sealed)
        expect(Buffer.from(sealed.split('.')[3] ?? '', 'base64url').includes(Buffer.from(text))).toBe(false)
      }),
    )
  })

  it('does not open in another place or after a change', () => {
    const keyring = openKeyring(directory, { create: true })
    const sealed = keyring.seal('party.idNumber:1', '640104195505051234')
    expect(() => keyring.open('party.idNumber:2', sealed)).toThrow()
    const at = sealed.length - 3
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
    expect(() => keyring.open('party.idNumber:1', changed)).toThrow()
    expect(() => keyring.open('party.idNumber:1', '640104195505051234')).toThrow('Not a sealed text')
  })

  it('rotates without downtime: old texts open, an open keyring reads new ones, hashes stay', () => {
    const running = openKeyring(directory, { create: true })
    const old = running.seal('a', 'before')
    expect(rotateKeyring(directory)).toBe('0002')
    const fresh = openKeyring(directory)
    const young = fresh.seal('a', 'after')
    expect([fresh.open('a', old), running.open('a', young)]).toEqual(['before', 'after'])
    expect([fresh.isStale(old), fresh.isStale(young)]).toEqual([true, false])
    expect(fresh.lookupHash('phone', '13900000001')).toBe(running.lookupHash('phone', '13900000001'))
  })

  it('gives equal values of two kinds different hashes', () => {
    const keyring = openKeyring(directory, { create: true })
    expect(keyring.lookupHash('phone', '1')).not.toBe(keyring.lookupHash('idNumber', '1'))
  })

  it('says which key is missing', () => {
    expect(() => openKeyring(directory)).toThrow(`The key ${join(directory, 'lookup.key')} is missing`)
  })
})
