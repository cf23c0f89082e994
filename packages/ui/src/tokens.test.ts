import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const coloursOf = (block: string) =>
  Object.fromEntries([...block.matchAll(/--(?:color-)?([a-z0-9]+):\s*(#[0-9A-Fa-f]{6})/g)].map((match) => [match[1]!, match[2]!]))
const light: Record<string, string> = { surface: '#FFFFFF', ...coloursOf(css.slice(0, css.indexOf('[data-theme=dark]'))) }
const dark: Record<string, string> = { ...light, ...coloursOf(css.slice(css.indexOf('[data-theme=dark]'))) }

/** Relative luminance, WCAG 2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const texts: [string, string[]][] = [
  ['ink', ['paper', 'surface', 'sunken', 'asoft', 'known']],
  ['ink2', ['paper', 'surface', 'sunken', 'known', 'osoft', 'asoft', 'dsoft', 'psoft']],
  ['ink3', ['paper', 'surface', 'sunken', 'psoft', 'asoft', 'known']],
  ['action', ['paper', 'surface', 'asoft']],
  ['action2', ['asoft', 'surface']],
  ['on', ['action', 'action2']],
  ['done', ['dsoft', 'surface']],
  ['near', ['nsoft', 'surface']],
  ['over', ['osoft', 'surface']],
  ['pause', ['psoft', 'surface']],
]
const marks: [string, string[]][] = [
  ['edge', ['surface', 'paper']],
  ['dmark', ['surface']],
  ['nmark', ['surface']],
  ['omark', ['surface']],
  ['pmark', ['surface']],
  ['chart1', ['surface']],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('contrast in %s, WCAG 2.2', (_, colours) => {
  it.each(texts.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    'text %s on %s is at least 4.5',
    (text, ground) => expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5),
  )
  it.each(marks.flatMap(([mark, grounds]) => grounds.map((ground) => [mark, ground] as const)))(
    'mark %s on %s is at least 3',
    (mark, ground) => expect(contrast(colours[mark]!, colours[ground]!)).toBeGreaterThanOrEqual(3),
  )
  it('white on the count badge and on the offline bar', () =>
    expect(Math.min(contrast('#FFFFFF', colours['badge']!), contrast('#FFFFFF', colours['offline']!))).toBeGreaterThanOrEqual(4.5))
})
