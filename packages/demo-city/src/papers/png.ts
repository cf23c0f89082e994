import { crc32, deflateSync } from 'node:zlib'

export type Colour = readonly [red: number, green: number, blue: number]

/** A picture being drawn, one byte per colour and dot. */
export type Picture = { width: number; height: number; dots: Buffer }

export const blank = (width: number, height: number, colour: Colour): Picture => ({ width, height,
  dots: Buffer.alloc(width * height * 3, Buffer.from(colour)) })

export function box({ width, height, dots }: Picture, x: number, y: number, wide: number, high: number, colour: Colour): void {
  const [left, right] = [Math.max(x, 0), Math.min(x + wide, width)]
  if (right <= left) return
  const line = Buffer.alloc((right - left) * 3, Buffer.from(colour))
  for (let row = Math.max(y, 0); row < Math.min(y + high, height); row += 1) dots.set(line, (row * width + left) * 3)
}

/** The outline of a rectangle, `thick` dots to the inside. */
export function frame(picture: Picture, x: number, y: number, wide: number, high: number, colour: Colour, thick = 2): void {
  box(picture, x, y, wide, thick, colour)
  box(picture, x, y + high - thick, wide, thick, colour)
  box(picture, x, y, thick, high, colour)
  box(picture, x + wide - thick, y, thick, high, colour)
}

export function disc(picture: Picture, x: number, y: number, radius: number, colour: Colour): void {
  for (let row = -radius; row <= radius; row += 1) {
    const half = Math.floor(Math.sqrt(radius * radius - row * row))
    box(picture, x - half, y + row, 2 * half + 1, 1, colour)
  }
}

/** Figures of 5 × 7 dots, one number per row with its highest bit at the left: enough for measures on a plan. */
const FIGURES: Readonly<Record<string, readonly number[]>> = {
  '0': [14, 17, 19, 21, 25, 17, 14], '1': [4, 12, 4, 4, 4, 4, 14], '2': [14, 17, 1, 6, 8, 16, 31], '3': [31, 2, 4, 2, 1, 17, 14],
  '4': [2, 6, 10, 18, 31, 2, 2], '5': [31, 16, 30, 1, 1, 17, 14],
  '6': [6, 8, 16, 30, 17, 17, 14], '7': [31, 1, 2, 4, 8, 8, 8], '8': [14, 17, 17, 14, 17, 17, 14], '9': [14, 17, 17, 15, 1, 2, 12],
  m: [0, 0, 26, 21, 21, 21, 21], '²': [12, 18, 4, 8, 30, 0, 0], '.': [0, 0, 0, 0, 0, 12, 12], ' ': [0, 0, 0, 0, 0, 0, 0],
}

export function figures(picture: Picture, x: number, y: number, text: string, colour: Colour, size = 3): void {
  ;[...text].forEach((sign, place) => (FIGURES[sign] ?? []).forEach((row, line) => {
    for (let bit = 0; bit < 5; bit += 1) if (row & (16 >> bit)) box(picture, x + (place * 6 + bit) * size, y + line * size, size, size,
      colour)
  }))
}

/** The picture as a PNG file. Source: ISO/IEC 15948. */
export function pngOf({ width, height, dots }: Picture): Buffer {
  const lines = Buffer.alloc((width * 3 + 1) * height)
  for (let row = 0; row < height; row += 1) lines.set(dots.subarray(row * width * 3, (row + 1) * width * 3), row * (width * 3 + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
