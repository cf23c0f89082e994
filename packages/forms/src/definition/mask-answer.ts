import { mask } from '@onewindow/identity/definition'
import type { LeafField } from './fields.ts'

/** Characters of an account or certificate number that stay readable. */
const LAST_CHARACTERS = 4

/**
 * Covers one sensitive answer for the screen (脱敏显示): resident number first 6 and last 4, mobile first 3 and last 4,
 * name its first character, address down to the township, other numbers their last 4; anything else wholly.
 */
export function maskAnswer({ kind }: LeafField, value: unknown): string {
  if (typeof value !== 'string') return '****'
  switch (kind) {
    case 'residentId':
      return mask('idNumber', value)
    case 'phone':
      return mask('mobile', value)
    case 'name':
      return mask('name', value)
    case 'address':
      return mask('address', value)
    case 'code':
    case 'uscc':
      return value.length > LAST_CHARACTERS ? '*'.repeat(value.length - LAST_CHARACTERS) + value.slice(-LAST_CHARACTERS) : '****'
    default:
      return '****'
  }
}
