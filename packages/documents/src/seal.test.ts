import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealSvg } from './seal.ts'

const angles = (svg: string) => Array.from(svg.matchAll(/rotate\((-?[\d.]+) /g), (match) => Number(match[1]))

describe('公章, the official seal', () => {
  it('sets every letter of the name, in order, symmetric about the top', () => {
    const svg = sealSvg({ name: '银川市审批服务管理局' })
    expect(Array.from(svg.matchAll(/>([^<])<\/text>/g), (match) => match[1]).join('')).toBe('银川市审批服务管理局')
    const turned = angles(svg)
    expect(turned).toEqual(turned.toSorted((a, b) => a - b))
    expect(turned.at(0)! + turned.at(-1)!).toBeCloseTo(0)
  })

  it.each([[1], [9], [20], [43], [200]])('a name of %i letters leaves the foot of the ring free', (length) => {
    const turned = angles(sealSvg({ name: '局'.repeat(length) }))
    expect(turned).toHaveLength(length)
    expect(Math.max(...turned)).toBeLessThanOrEqual(134)
  })

  it('the same spec gives the same bytes; no name breaks the drawing', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), (name) => {
      const svg = sealSvg({ name })
      expect(sealSvg({ name })).toBe(svg)
      expect(svg.replace(/<\/?(svg|circle|path|g|text)\b[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!#\d+;)/)
    }))
  })

  it('prints the caption of a special-purpose seal under the star', () => {
    expect(sealSvg({ name: '银川市审批服务管理局', caption: '行政许可专用章' })).toContain('>行政许可专用章</text>')
  })
})
