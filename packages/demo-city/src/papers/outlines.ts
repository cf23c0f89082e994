import { readFileSync } from 'node:fs'

/** Outline of a sign as PDF path operators, in units of a thousandth of the font size, and how far the next sign is. */
export type Outline = { path: string; advance: number }

export type Outlines = (sign: string) => Outline

type Point = { x: number; y: number; on: boolean }

const ON_CURVE = 1
const SHORT_X = 2
const SHORT_Y = 4
const REPEAT = 8
const SAME_X = 16
const SAME_Y = 32

/** Opens a TrueType font. What it does not hold, or builds from other signs, is a blank. Source: ISO/IEC 14496-22 (glyf, loca, cmap, hmtx). */
export function openOutlines(path: string): Outlines {
  const font = readFileSync(path)
  const tables = new Map(Array.from({ length: font.readUInt16BE(4) }, (_,
    place) => 12 + place * 16).map((at) => [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)]))
  const table = (name: string): number => tables.get(name) ?? 0
  const em = font.readUInt16BE(table('head') + 18)
  const longOffsets = font.readInt16BE(table('head') + 50) === 1
  const widths = font.readUInt16BE(table('hhea') + 34)
  const placeOf = (glyph: number): number => (longOffsets
    ? font.readUInt32BE(table('loca') + glyph * 4) : font.readUInt16BE(table('loca') + glyph * 2) * 2)
  const glyphOf = readCharacterMap(font, table('cmap'))
  return (sign) => {
    const glyph = glyphOf(sign.codePointAt(0) ?? 0)
    const scale = 1000 / em
    const advance = font.readUInt16BE(table('hmtx') + Math.min(glyph, widths - 1) * 4) * scale
    const at = table('glyf') + placeOf(glyph)
    const isEmpty = placeOf(glyph) === placeOf(glyph + 1) || font.readInt16BE(at) < 0
    return { advance, path: isEmpty ? '' : readContours(font, at).map((contour) => pathOf(contour, scale)).join('') }
  }
}

/** The subtable of Unicode's basic plane (format 4). */
function readCharacterMap(font: Buffer, cmap: number): (code: number) => number {
  const tables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, place) => cmap + font.readUInt32BE(cmap + 4 + place * 8 + 4))
  const at = tables.find((table) => font.readUInt16BE(table) === 4)
  if (at === undefined) throw new Error('The font has no map of the basic plane')
  const segments = font.readUInt16BE(at + 6) / 2
  const [ends, starts, deltas, ranges] = [at + 14, at + 16 + segments * 2, at + 16 + segments * 4, at + 16 + segments * 6]
  return (code) => {
    for (let segment = 0; segment < segments; segment += 1) {
      if (font.readUInt16BE(ends + segment * 2) < code) continue
      const start = font.readUInt16BE(starts + segment * 2)
      if (start > code) return 0
      const range = font.readUInt16BE(ranges + segment * 2)
      if (range === 0) return (code + font.readInt16BE(deltas + segment * 2)) & 0xffff
      return font.readUInt16BE(ranges + segment * 2 + range + (code - start) * 2)
    }
    return 0
  }
}

function readContours(font: Buffer, glyph: number): Point[][] {
  const count = font.readInt16BE(glyph)
  const ends = Array.from({ length: count }, (_, contour) => font.readUInt16BE(glyph + 10 + contour * 2))
  const points = (ends.at(-1) ?? -1) + 1
  let at = glyph + 10 + count * 2
  at += 2 + font.readUInt16BE(at)
  const flags: number[] = []
  while (flags.length < points) {
    const flag = font.readUInt8(at++)
    const times = flag & REPEAT ? font.readUInt8(at++) + 1 : 1
    for (let time = 0; time < times; time += 1) flags.push(flag)
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? font.readUInt8(at++) : -font.readUInt8(at++)
      else if (!(flag & same)) value += font.readInt16BE((at += 2) - 2)
      return value
    })
  }
  const xs = axis(SHORT_X, SAME_X)
  const ys = axis(SHORT_Y, SAME_Y)
  const all = flags.map((flag, place): Point => ({ x: xs[place] as number, y: ys[place] as number, on: Boolean(flag & ON_CURVE) }))
  return ends.map((end, contour) => all.slice(contour === 0 ? 0 : (ends[contour - 1] as number) + 1, end + 1))
}

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true })

/** A closed contour of quadratic curves as cubic ones, which PDF has. Two control points in a row stand for the point between them. */
function pathOf(contour: readonly Point[], scale: number): string {
  const round = (value: number): string => (value * scale).toFixed(0)
  const full = contour.flatMap((point, place) => {
    const next = contour[(place + 1) % contour.length] as Point
    return point.on || next.on ? [point] : [point, between(point, next)]
  })
  const first = full.findIndex(({ on }) => on)
  if (first < 0) return ''
  const ring = [...full.slice(first), ...full.slice(0, first + 1)]
  let here = ring[0] as Point
  let text = `${round(here.x)} ${round(here.y)} m `
  for (let place = 1; place < ring.length; place += 1) {
    const point = ring[place] as Point
    if (point.on) text += `${round(point.x)} ${round(point.y)} l `
    else {
      const end = ring[(place += 1)] as Point
      const pull = (from: Point): string => `${round(from.x + ((point.x - from.x) * 2) / 3)} ${round(from.y + ((point.y - from.y) * 2) / 3)}`
      text += `${pull(here)} ${pull(end)} ${round(end.x)} ${round(end.y)} c `
      here = end
      continue
    }
    here = point
  }
  return `${text}h `
}
