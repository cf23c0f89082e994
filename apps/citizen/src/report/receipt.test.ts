import { expect, it } from 'vitest'
import { sentOf } from './receipt.ts'
import { NOTHING_TYPED } from './report-typed.ts'

it('of a report that was sent its receipt is kept, and nothing of who sent it', () => {
  const receipt = { number: 'SQ-1', queryCode: 'AB12CD', receivedOn: '2026-11-02' } as Parameters<typeof sentOf>[0]
  expect(sentOf(receipt, { ...NOTHING_TYPED, text: '井盖不见了', region: '640104001', who: 'phone', name: '李建国', phone: '13912345678' })).toEqual({ receipt, said: { kind: 'report', text: '井盖不见了', region: '640104001', address: '' } })
})
