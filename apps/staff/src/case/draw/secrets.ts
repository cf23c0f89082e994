import { commitmentOf } from '@onewindow/market-supervision/definition/draw/commitments'
import { keepSecret, keptSecret } from './kept-secrets.ts'

// A secret is made in the browser of its party and stays there until it is revealed (market supervision §5.2, step 2).

const BYTES = 32

/** Who makes a secret: the party, in which case, about which lists, and whether the device is its own. */
export interface Making { caseId: string; party: string; about: string; onDevice: boolean }

/** A new secret; both as lower-case hexadecimal. One made before stays until the server holds a commitment: it may have come there although its answer was lost. `kept` is false where the browser keeps nothing: then only the copy leads back to it. */
export function makeSecret({ caseId, party, about, onDevice }: Making): { secret: string; commitment: string; kept: boolean } {
  const secret = Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const commitment = commitmentOf(party, secret)
  return { secret, commitment, kept: keepSecret(commitment, { caseId, party, secret, about }, onDevice) }
}

/** The secret behind a commitment, if it was made here, and for these lists where that is asked; null for one that does not fit, whoever put it there. */
export function secretOf(party: string, commitment: string, about?: string): string | null {
  const kept = keptSecret(commitment)
  return kept !== null && typeof kept.secret === 'string' && fits(party, commitment, kept.secret) && (about === undefined || kept.about === about) ? kept.secret : null
}

/** As typed from paper: spaces, hyphens and capitals do not matter. */
export const secretTyped = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()

/** Whether it is the one committed to; what is no secret at all is not. */
export const fits = (party: string, commitment: string, secret: string): boolean => /^[0-9a-f]{64}$/.test(secret) && commitmentOf(party, secret) === commitment

/** In groups of four, to be read from paper. */
export const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? ''
