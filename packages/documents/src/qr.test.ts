import fc from 'fast-check'
import { encode } from 'uqr'
import { describe, expect, it, vi } from 'vitest'
import { qrSvg } from './qr.ts'

vi.setConfig({ testTimeout: 30_000 })

/** Reads the drawing back into modules. */
function modulesOf(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const bars = /<path d="([^"]*)"/.exec(svg)?.[1] ?? ''
  for (const [, x, y, width] of bars.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let at = 0; at < Number(width); at += 1) modules[Number(y)]![Number(x) + at] = true
  }
  return modules
}

describe('verification QR code', () => {
  it('draws exactly the modules of the code, four light ones around it', () => {
    fc.assert(fc.property(fc.webUrl(), (url) => {
      const modules = modulesOf(qrSvg(url))
      // As text: comparing ten thousand booleans one by one takes a matcher seconds.
      expect(JSON.stringify(modules)).toBe(JSON.stringify(encode(url, { ecc: 'M', boostEcc: false, border: 4 }).data))
      expect(modules.slice(0, 4).flat()).not.toContain(true)
    }), { numRuns: 30 })
  })

  it('refuses what no code can hold', () => {
    expect(() => qrSvg('x'.repeat(3000))).toThrow(RangeError)
  })
})
