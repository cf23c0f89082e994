import { encode } from 'uqr'

/**
 * QR code of an address as SVG, level M (a fold or a stamp may hide 15 %), four light modules around it as
 * ISO/IEC 18004 demands. Dark modules of a row are joined, so that no printer shows seams. The same text gives the same bytes.
 * @throws RangeError when the text is longer than a QR code holds (2,331 bytes)
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: false, border: 4 })
  const bars = data.map((row, y) => barsOf(row).map(([from, to]) => `M${from} ${y}h${to - from}v1H${from}z`).join('')).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">`
    + `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${bars}"/></svg>`
}

function barsOf(row: readonly boolean[]): [from: number, to: number][] {
  const bars: [number, number][] = []
  for (const [x, dark] of row.entries()) {
    const last = bars.at(-1)
    if (dark && last && last[1] === x) last[1] = x + 1
    else if (dark) bars.push([x, x + 1])
  }
  return bars
}
