import { describe, expect, it } from 'vitest'
import { initialsOf } from './readings.ts'

describe('the initials of a name', () => {
  it.each([
    ['银川老马餐厅', ['yclmct']], ['马小燕', ['mxy']], ['张伟', ['zw']], ['KK便利店（东街店）', ['kkblddjd', 'kkplddjd']], ['7天酒店', ['7tjd']], ['Ma Xiaoyan', []], ['', []],
  ])('%s → %j', (name, spelt) => {
    expect(initialsOf(name)).toEqual(spelt)
  })
  it('are several where a character is read in several ways, and never more than four', () => {
    expect(initialsOf('银行')).toEqual(['yx', 'yh'])
    expect(initialsOf('行行行行')).toHaveLength(4)
  })
  it('pass over a character without a reading', () => {
    expect(initialsOf('马㐂燕')).toEqual(['my'])
  })
})
