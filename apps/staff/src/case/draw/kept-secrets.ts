// Secrets of a draw until they are revealed (market supervision §5.2, step 2). On a shared desk the second party must not read the first's: a secret lies in the tab alone,
// and outlives it only on a device its party calls its own.

/** A secret of 32 bytes as hexadecimal, the party and case it was made for, and the lists it was made about. */
export interface KeptSecret { caseId: string; party: string; secret: string; about: string }

const PREFIX = 'ow_draw_secret '
/** Also where the browser keeps nothing: the secret just made can be seen and saved. */
const inMemory = new Map<string, KeptSecret>()

type Place = 'tab' | 'device'

/** Null where the browser lets nobody keep anything. */
function storeOf(place: Place): Storage | null {
  try {
    return place === 'tab' ? sessionStorage : localStorage
  } catch {
    return null
  }
}

function read(place: Place, key: string): KeptSecret | null {
  try {
    return JSON.parse(storeOf(place)?.getItem(key) ?? 'null') as KeptSecret | null
  } catch {
    // What cannot be read back is as good as never kept: the copy on paper is typed.
    return null
  }
}

/** Keeps a secret under what is committed to, on the device or in the tab alone; false where the browser refuses, and only this page has it. */
export function keepSecret(commitment: string, kept: KeptSecret, onDevice: boolean): boolean {
  const store = storeOf(onDevice ? 'device' : 'tab')
  inMemory.set(commitment, kept)
  try {
    store?.setItem(PREFIX + commitment, JSON.stringify(kept))
  } catch {
    // Full, or closed to pages in private: the caller says so, and a copy in the other place stays.
    return false
  }
  if (store === null) return false
  storeOf(onDevice ? 'tab' : 'device')?.removeItem(PREFIX + commitment)
  return true
}

/** What was made here for a commitment, or null. */
export const keptSecret = (commitment: string): KeptSecret | null => inMemory.get(commitment) ?? read('tab', PREFIX + commitment) ?? read('device', PREFIX + commitment)

/** Whether it outlives this tab. */
export const isOnDevice = (commitment: string): boolean => read('device', PREFIX + commitment) !== null

/** Removes secrets everywhere: of a case and party all but the one the server holds a commitment of, those of a case once they are revealed or it is void, all at sign-out. */
export function forgetSecrets(of: Partial<Pick<KeptSecret, 'caseId' | 'party'>> & { but?: string } = {}): void {
  const isMeant = (kept: KeptSecret | null): boolean => (of.caseId === undefined || kept?.caseId === of.caseId) && (of.party === undefined || kept?.party === of.party)
  for (const [commitment, kept] of inMemory) if (commitment !== of.but && isMeant(kept)) inMemory.delete(commitment)
  for (const place of ['tab', 'device'] as const) {
    const store = storeOf(place)
    const keys = Array.from({ length: store?.length ?? 0 }, (_, i) => store?.key(i) ?? '').filter((key) => key.startsWith(PREFIX))
    for (const key of keys) if (key !== PREFIX + of.but && isMeant(read(place, key))) store?.removeItem(key)
  }
}
