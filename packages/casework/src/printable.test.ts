import { expect, it } from 'vitest'
import { printable } from './printable.ts'

it('what no printer can set becomes a space; line feeds stay, and what is no text', () => {
  expect(printable({ a: ['一\u0007二\u0000', '第一段\n第二段', '甲\t乙', '\uD800'], b: null, n: 3 })).toEqual({ a: ['一 二', '第一段\n第二段', '甲 乙', ''], b: null, n: 3 })
})
