import { describe, expect, it } from 'vitest'
import { mask } from './masking.ts'

describe('脱敏显示, screen masking', () => {
  it.each([
    ['宁夏回族自治区银川市兴庆区凤凰北街街道崇安社区3号楼2单元', '宁夏回族自治区银川市兴庆区凤凰北街街道****'],
    ['银川市金凤区上海西路街道正源街12号', '银川市金凤区上海西路街道****'],
    ['灵武市郝家桥镇沈家湖村5队', '灵武市郝家桥镇****'],
    ['兴庆区解放西街11号', '兴庆区****'],
    ['贺兰县习岗镇', '贺兰县习岗镇'],
    ['', ''],
  ])('address %s shows %s', (address, shown) => {
    expect(mask('address', address)).toBe(shown)
  })

  it('counts a rare character outside the basic plane as one', () => {
    expect(mask('name', '𠮷田')).toBe('𠮷*')
  })

  it('covers a number too short to keep its ends', () => {
    expect(mask('mobile', '1391234')).toBe('*******')
    expect(mask('idNumber', '6401')).toBe('****')
  })
})
