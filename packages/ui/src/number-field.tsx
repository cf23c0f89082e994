import { TextField } from './text-field.tsx'
import type { TextFieldProps } from './text-field.tsx'

export interface NumberFieldProps extends Omit<TextFieldProps, 'type' | 'inputMode'> {
  /** Whole numbers only: the phone shows digits without a point. */
  whole?: boolean
}

/**
 * Reads a number as people type it: full-width digits, thousands marks, spaces.
 * Null when it is none: what was typed stays in the field and the error says what is wanted.
 */
export function numberTyped(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '')
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null
}

/** A number kept as it was typed; no arrows, no wheel. Read it with `numberTyped`. */
export function NumberField({ whole, width = 's', ...rest }: NumberFieldProps) {
  return <TextField {...rest} width={width} inputMode={whole ? 'numeric' : 'decimal'} />
}
