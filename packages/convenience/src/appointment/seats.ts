const FNV_PRIME = 16_777_619
const FNV_START = 2_166_136_261

/** Spreads people over free places without chance: the same text is the same number. */
const spread = (text: string): number => [...text].reduce((hash, character) => Math.imul(hash ^ character.charCodeAt(0), FNV_PRIME) >>> 0, FNV_START)

/**
 * Minutes of a slot for somebody who needs so many, or null when too few are free. Whole blocks first, and not the same block for everybody: people who press at the
 * same instant ask for different minutes, and only the last ones meet.
 */
export function chooseMinutes(capacity: number, taken: ReadonlySet<number>, need: number, who: string): number[] | null {
  const blocks = Array.from({ length: Math.floor(capacity / need) }, (_, block) => Array.from({ length: need }, (_one, i) => block * need + i)).filter((block) => block.every((minute) => !taken.has(minute)))
  const block = blocks[blocks.length === 0 ? 0 : spread(who) % blocks.length]
  if (block) return block
  const free = Array.from({ length: capacity }, (_, minute) => minute).filter((minute) => !taken.has(minute))
  return free.length < need ? null : free.slice(0, need)
}
