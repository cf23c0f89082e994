import { randomInt } from 'node:crypto'

/** No 0 O 1 I: the code is read aloud and typed from paper. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** 16 characters, 80 bits: cannot be guessed, so knowing it means having seen the paper. */
export const newVerifyCode = (): string => Array.from({ length: 16 }, () => ALPHABET[randomInt(32)]).join('')

/** A code as it is kept: it is typed from paper in groups and in either case, or read aloud. */
export const codeAsKept = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')
