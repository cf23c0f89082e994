import { isPhone, phoneTyped } from '../me/phone-number.ts'

export const KINDS = ['report', 'complaint', 'help', 'consult', 'suggestion', 'praise'] as const
export type Kind = (typeof KINDS)[number]
/** A question or praise may be about no place. */
const PLACELESS: readonly Kind[] = ['consult', 'praise']
const LEAST_TEXT = 5

/** What has been typed of a report without an account; empty before. */
export interface Typed {
  kind: Kind
  text: string
  region: string
  address: string
  who: 'phone' | 'nobody' | null
  name: string
  phone: string
  sealed: boolean
}

export const NOTHING_TYPED: Typed = { kind: 'report', text: '', region: '', address: '', who: null, name: '', phone: '', sealed: false }

/** Fields that are not right yet, each with the word that says so. */
export type Faults = Partial<Record<'text' | 'region' | 'who' | 'name' | 'phone', 'textShort' | 'regionNeeded' | 'whoNeeded' | 'nameNeeded' | 'phoneWrong'>>

/** What is missing, in the order of the page. */
export function faultsOf({ kind, text, region, who, name, phone }: Typed): Faults {
  return {
    ...(text.trim().length < LEAST_TEXT ? { text: 'textShort' } : {}),
    ...(region === '' && !PLACELESS.includes(kind) ? { region: 'regionNeeded' } : {}),
    ...(who === null ? { who: 'whoNeeded' } : {}),
    ...(who === 'phone' && name.trim() === '' ? { name: 'nameNeeded' } : {}),
    ...(who === 'phone' && !isPhone(phone) ? { phone: 'phoneWrong' } : {}),
  }
}

/** What is sent: of an anonymous one neither name nor telephone, whatever was typed before. */
export const reportOf = ({ kind, text, region, address, who, name, phone, sealed }: Typed, key: string) => ({
  key,
  kind,
  text: text.trim(),
  sealed,
  place: region === '' ? null : { regionCode: region, address: address.trim(), latE7: null, lonE7: null },
  reporter: who === 'phone' ? { name: name.trim(), phone: phoneTyped(phone) } : null,
})
