import { describe, expect, it } from 'vitest'
import { readRegions, yinchuanRegions } from './regions.ts'
import { isWithinUnit } from './unit-id.ts'
import { unitTree, type Department } from './units.ts'

const departments: Department[] = [
  {
    code: 'SAMR',
    nameZh: '市场监督管理局',
    nameEn: 'Market Supervision Bureau',
    organs: [
      { level: 'city', regionCode: '640100', nameZh: '银川市市场监督管理局', uscc: '11640100DEM02001XX' },
      { level: 'county', regionCode: '640104', nameZh: '兴庆区市场监督管理局' },
      { level: 'township', regionCode: '640104001', nameZh: '凤凰北街便民服务中心' },
    ],
  },
  {
    code: 'TWN',
    nameZh: '乡镇人民政府、街道办事处',
    nameEn: 'Township Governments',
    organs: [
      { level: 'county', regionCode: '640104', nameZh: '兴庆区人民政府' },
      { level: 'township', regionCode: '640104001', nameZh: '凤凰北街街道办事处', uscc: '11640104DEM01001XX' },
    ],
  },
]
const regions = yinchuanRegions()
const tree = unitTree(regions, departments)
const unit = (id: string) => tree.find((one) => one.id === id)

describe('区划: the regions of Yinchuan', () => {
  it('are 671 on four levels', () => {
    const count = (level: string) => regions.filter((region) => region.level === level).length
    expect([regions.length, count('city'), count('county'), count('township'), count('community')]).toEqual([671, 1, 6, 62, 602])
    expect(regions.filter((region) => region.level !== 'community' && !region.nameEn)).toEqual([])
  })

  it.each([
    ['code,name,level,parent\n640100,银川市,city,\n640204,大武口区,county,640100', 'Line 3'],
    ['code,name,level,parent\n640104,兴庆区,county,640100', 'Line 2'],
    ['code,name,level,parent\n640100,银川市,city,\n640100,银川市,city,', 'Line 3'],
    ['name,code\n', 'begins with'],
  ])('a wrong list is refused: %j', (csv, said) => {
    expect(() => readRegions(csv)).toThrow(said)
  })
})

describe('the unit tree', () => {
  it.each([
    ['S:640100', null, 'S:640100'],
    ['D:SAMR:640100', 'S:640100', 'S:640100/D:SAMR:640100'],
    ['D:SAMR:640104', 'D:SAMR:640100', 'S:640100/D:SAMR:640100/D:SAMR:640104'],
    ['D:SAMR:640104001', 'D:SAMR:640104', 'S:640100/D:SAMR:640100/D:SAMR:640104/D:SAMR:640104001'],
    ['D:TWN:640104', 'S:640100', 'S:640100/D:TWN:640104'],
    ['C:640104', 'S:640100', 'S:640100/C:640104'],
    ['T:640104001', 'C:640104', 'S:640100/C:640104/T:640104001'],
    ['V:640104001002', 'T:640104001', 'S:640100/C:640104/T:640104001/V:640104001002'],
  ])('%s lies below %s', (id, parentId, path) => {
    expect(unit(id)).toMatchObject({ id, parentId, path })
  })

  it('names the township by its organ where a department names it, and keeps its credit code', () => {
    expect(unit('T:640104001')).toMatchObject({ nameZh: '凤凰北街街道办事处', uscc: '11640104DEM01001XX', departmentCode: 'TWN' })
    expect(unit('T:640104100')).toMatchObject({ nameZh: '掌政镇人民政府', nameEn: 'Zhangzheng Town Government' })
    expect(unit('T:640121400')?.nameZh).toBe('黄羊滩农场管理委员会')
  })

  it('holds every region once and every parent', () => {
    const ids = new Set(tree.map(({ id }) => id))
    expect(ids.size).toBe(tree.length)
    expect(tree.filter(({ parentId }) => parentId !== null && !ids.has(parentId))).toEqual([])
    expect(tree.filter(({ kind }) => kind === 'township')).toHaveLength(62)
  })

  it('a path below is recognised by whole ids only', () => {
    expect(isWithinUnit('S:640100/D:SAMR:640104', 'S:640100')).toBe(true)
    expect(isWithinUnit('S:640100/D:SAMR:640104001', 'S:640100/D:SAMR:640104')).toBe(false)
  })
})
