import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mask, type MaskedKind } from './masking.ts'
import { residentIdNumber } from './resident-id.ts'
import { usccNumber } from './uscc.ts'

type Case = { id: string; rule: string; input: Record<string, string>; expected: Record<string, unknown> }

const path = new URL('../../../vectors/security.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] }

const answers: Record<string, (input: Record<string, string>) => unknown> = {
  residentIdNumber: ({ value = '', today = '' }) => residentIdNumber(value, today),
  usccNumber: ({ value = '' }) => usccNumber(value),
  mask: ({ kind = '', value = '' }) => ({ masked: mask(kind as MaskedKind, value) }),
}

describe.each(Object.entries(answers))('vectors of %s', (rule, answer) => {
  const own = cases.filter((one) => one.rule === rule)

  it('are all there', () => {
    expect(own).toHaveLength({ residentIdNumber: 19, usccNumber: 12, mask: 9 }[rule] ?? 0)
  })

  it.each(own)('$id', ({ input, expected }) => {
    expect(answer(input)).toEqual(expected)
  })
})
