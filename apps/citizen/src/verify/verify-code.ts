/** What a person typed or scanned, as an address of this app; null when it is none of ours. */
export function verifyAddress(scanned: string): string | null {
  const typed = scanned.normalize('NFKC').trim()
  const plain = typed.toUpperCase().replace(/[\s-]/g, '')
  if (/^[A-HJ-NP-Z2-9]{16}$/.test(plain)) return `/verify/${plain}`
  const path = /^https?:\/\/[^/]+(\/verify.*)$/.exec(typed)?.[1] ?? (typed.startsWith('/verify') ? typed : undefined)
  if (path === undefined) return null
  const nonce = /^\/verify\/?\?p=([A-Za-z0-9_-]{22})$/.exec(path)?.[1]
  if (nonce) return `/verify?p=${nonce}`
  const code = /^\/verify\/([A-Za-z0-9 -]{16,40})$/.exec(path)?.[1]
  return code === undefined ? null : verifyAddress(code)
}
