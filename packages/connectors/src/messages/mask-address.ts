import { mask } from '@onewindow/identity/masking'

/** What the delivery log shows of an address: `139****5678`, `z***@example.com`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  if (at < 0) return mask('mobile', address)
  const [first = ''] = Array.from(address.slice(0, at))
  return `${first}***${address.slice(at)}`
}
