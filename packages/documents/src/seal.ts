export type SealSpec = {
  /** Name on the arc, e.g. 银川市审批服务管理局. */
  name: string
  /** Line under the star, e.g. 行政许可专用章; official seals of an organ have none. */
  caption?: string | undefined
}

const CENTRE = 250
const RING_RADIUS = 241
const LETTER_RADIUS = 192
const STAR_RADIUS = 76
/** Letters keep clear of the lowest fifth of the ring, however long the name. */
const WIDEST_ARC_DEGREES = 268
const WIDEST_STEP_DEGREES = 30
const LARGEST_LETTER = 62
const RED = '#C8161D'

/**
 * Round official seal (公章) as SVG: red ring, five-pointed star, the organ's name on the arc. The same spec gives
 * the same bytes. Letters are set in `Noto Serif SC`, bold, one by one, so that no renderer needs text paths.
 */
export function sealSvg({ name, caption }: SealSpec): string {
  const letters = Array.from(name)
  const step = Math.min(WIDEST_STEP_DEGREES, WIDEST_ARC_DEGREES / Math.max(letters.length - 1, 1))
  const size = Math.min(LARGEST_LETTER, (step * Math.PI * LETTER_RADIUS * 0.98) / 180)
  const first = (-step * (letters.length - 1)) / 2
  const arc = letters.map((letter, index) => arcLetter(letter, first + index * step, size))
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 500">',
    `<circle cx="${CENTRE}" cy="${CENTRE}" r="${RING_RADIUS}" fill="none" stroke="${RED}" stroke-width="14"/>`,
    `<path d="${starPath()}" fill="${RED}"/>`,
    `<g font-family="Noto Serif SC" font-weight="700" fill="${RED}" text-anchor="middle">`,
    ...arc,
    ...(caption ? [captionLine(caption)] : []),
    '</g></svg>',
  ].join('')
}

function arcLetter(letter: string, degrees: number, size: number): string {
  // A Chinese glyph's body is centred about 0.38 em above its baseline.
  const baseline = CENTRE - LETTER_RADIUS + size * 0.38
  return `<text x="${CENTRE}" y="${round(baseline)}" font-size="${round(size)}"`
    + ` transform="rotate(${round(degrees)} ${CENTRE} ${CENTRE})">${escapeXml(letter)}</text>`
}

function captionLine(caption: string): string {
  const size = Math.min(44, 300 / Array.from(caption).length)
  return `<text x="${CENTRE}" y="${round(CENTRE + 125 + size * 0.38)}" font-size="${round(size)}">${escapeXml(caption)}</text>`
}

function starPath(): string {
  const inner = STAR_RADIUS * Math.sin(Math.PI / 10) / Math.sin((7 * Math.PI) / 10)
  const points = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? STAR_RADIUS : inner
    const angle = (index * Math.PI) / 5
    return `${round(CENTRE + radius * Math.sin(angle))} ${round(CENTRE - radius * Math.cos(angle))}`
  })
  return `M${points.join('L')}Z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
}
