import type { FieldKind } from '../definition/field-kind.ts'
import type { TextFieldProps } from '@onewindow/ui/text-field'

type Hints = Pick<TextFieldProps, 'type' | 'inputMode' | 'autoComplete' | 'width' | 'maxLength'>

/** What the browser may fill in by itself: facts about the person who types (WCAG 1.3.5). */
const AUTOCOMPLETE: Readonly<Record<string, NonNullable<TextFieldProps['autoComplete']>>> = {
  'applicant.name': 'name',
  'applicant.phone': 'tel',
  'applicant.birthDate': 'bday',
  'applicant.residence.address': 'street-address',
  'org.contact.name': 'name',
  'org.contact.phone': 'tel',
  'org.name': 'organization',
}

/** No box takes more than this; the form's own limit is told in words when the field is left, never by cutting off. */
const BOX_AT_MOST = 4000

const BY_KIND: Partial<Readonly<Record<FieldKind, Hints>>> = {
  phone: { type: 'tel', inputMode: 'tel', width: 's' },
  residentId: { width: 'm' },
  uscc: { width: 'm' },
  code: { width: 'm' },
  name: { width: 'm' },
  dateTime: { width: 'm' },
}

/** Keyboard, expected length and automatic filling of a text box. */
export function inputHints(kind: FieldKind, path: string): Hints {
  return {
    autoComplete: Object.hasOwn(AUTOCOMPLETE, path) ? (AUTOCOMPLETE[path] ?? 'off') : 'off',
    maxLength: BOX_AT_MOST,
    ...BY_KIND[kind],
  }
}
