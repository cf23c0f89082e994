import { describe, expect, it } from 'vitest'
import { identityRefusalCodes } from '../refusal.ts'
import { en } from './en.ts'
import { en as waysInEn } from './ways-in-en.ts'
import { zh as waysInZh } from './ways-in-zh.ts'
import { zh } from './zh.ts'

describe('every refusal of identity has its sentence', () => {
  it.each(identityRefusalCodes)('%s', (code) => {
    const params = { n: 5, seconds: 40, reason: 'length', role: 'x', held: 'x', asked: 'y', days: 90 }
    const said = [{ ...zh, ...waysInZh }[code], { ...en, ...waysInEn }[code]].map((text) => (typeof text === 'function' ? text(params) : text))
    expect(said[0]).toMatch(/[一-鿿]/)
    expect(said[1]).toMatch(/^[A-Z]/)
    expect(said.join()).not.toContain('undefined')
  })
})
