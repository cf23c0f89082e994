import { commitmentOf } from '@onewindow/market-supervision/definition/draw/commitments'

// A secret is made in the browser of its party and stays on that device until it is revealed (market supervision §5.2, step 2). It outlives the tab, so that it can be revealed the next morning.

const PREFIX = 'ow_draw_secret '
const BYTES = 32

/** A new secret, kept on this device under what is committed to; both as lower-case hexadecimal. `about`: the lists it was made for. */
export function makeSecret(party: string, about: string): { secret: string; commitment: string } {
  const secret = Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const commitment = commitmentOf(party, secret)
  localStorage.setItem(PREFIX + commitment, `${secret} ${about}`)
  return { secret, commitment }
}

/** The secret behind a commitment, if it was made on this device, and for these lists where that is asked; null for one that does not fit, whoever put it there. */
export function secretOf(party: string, commitment: string, about?: string): string | null {
  const [secret = '', ...rest] = (localStorage.getItem(PREFIX + commitment) ?? '').split(' ')
  return fits(party, commitment, secret) && (about === undefined || rest.join(' ') === about) ? secret : null
}

/** As typed from paper: spaces, hyphens and capitals do not matter. */
export const secretTyped = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()

/** Whether it is the one committed to; what is no secret at all is not. */
export const fits = (party: string, commitment: string, secret: string): boolean => /^[0-9a-f]{64}$/.test(secret) && commitmentOf(party, secret) === commitment

/** In groups of four, to be read from paper. */
export const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? ''
