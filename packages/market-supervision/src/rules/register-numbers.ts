/** Letters of the areas in plan and draw numbers: the city and its six counties. */
const AREAS: Readonly<Record<string, string>> = {
  640100: 'YC', 640104: 'XQ', 640105: 'XX', 640106: 'JF', 640121: 'YN', 640122: 'HL', 640181: 'LW',
}
const DIGITS = { JH: 4, CQ: 6 } as const

/**
 * Number of a plan (JH, given at approval) or draw (CQ, given at commit): `YC-SCJG-CQ-2026-000123`, without gaps in area, kind and year. It
 * is what the draw documents print and hash.
 * @throws Error when region or sequence do not fit: a bug, never a person's input
 */
export function marketNumber(kind: keyof typeof DIGITS, region: string, year: number, seq: number): string {
  const area = AREAS[region.slice(0, 6)]
  const digits = String(seq).padStart(DIGITS[kind], '0')
  if (!area || !Number.isInteger(seq) || seq < 1 || digits.length > 9) throw new Error(`No ${kind} number for ${region}, ${year}, ${seq}`)
  return `${area}-SCJG-${kind}-${year}-${digits}`
}
