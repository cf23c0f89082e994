import { randomBytes } from 'node:crypto'

/** The prime 2^255 − 19, larger than what a hash value is taken to below. */
const PRIME = 2n ** 255n - 19n

/** A bag of digests in constant memory: what was put in, in whatever order. */
export interface Bag { put: (digest: string) => void, value: () => bigint }

/**
 * Makes bags that can be compared: the value of a bag is ∏ (r − digest) modulo a prime, with an r drawn anew for each run. Equal bags have equal values; bags that
 * differ have equal ones with a chance below n / 2^255 (Schwartz–Zippel), because whoever changed the log did not know r.
 */
export function bagsOfOneRun(): () => Bag {
  const r = BigInt(`0x${randomBytes(31).toString('hex')}`)
  return () => {
    let product = 1n
    return {
      put: (digest) => { product = product * (r + PRIME - BigInt(`0x${digest}`) % PRIME) % PRIME },
      value: () => product,
    }
  }
}

/** Whether a text is a digest at all; anything else belongs to no event. */
export const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
