import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkCatalogue } from './checks.ts'
import { catalogueFile } from './file-definition.ts'
import { shippedFiles } from './shipped.ts'
import { organCheckDigit, spreadOverRegions } from './spread-over-regions.ts'

const shipped = shippedFiles()
const file = catalogueFile.parse(shipped.file)
const regions = readFileSync(new URL('../../../identity/data/regions-yinchuan.csv', import.meta.url), 'utf8').trim().split('\n').slice(1)
  .map((line) => line.split(',')).map(([code = '', name = '', level = '']) => ({ code, name, level }))
const spread = spreadOverRegions(file, regions)

describe('the catalogue in every county and township', () => {
  it('passes every check of the loader', () => {
    const checked = checkCatalogue(spread, shipped.oneThings, { regions: regions.map(({ code }) => code) })
    expect(checked.ok ? [] : checked.faults).toEqual([])
  })

  it('leaves what the file names as it is, and is the same when done again', () => {
    for (const [index, { implementations }] of file.items.entries()) expect(spread.items[index]?.implementations.slice(0, implementations.length)).toEqual(implementations)
    expect(spreadOverRegions(spread, regions)).toEqual(spread)
  })

  it('every county item is there in all six counties, every township item in every township', () => {
    const counties = regions.filter(({ level }) => level === 'county').length
    const townships = regions.filter(({ level }) => level === 'township').length
    for (const { slug, implementations } of spread.items) {
      const at = (level: string) => implementations.filter((one) => one.level === level).length
      const own = file.items.find((item) => item.slug === slug)?.implementations ?? []
      expect([at('county'), at('township')]).toEqual([own.some((one) => one.level === 'county') ? counties : 0, own.some((one) => one.level === 'township') ? townships : 0])
    }
    expect(counties).toBe(6)
  })

  it.each([['AAS', '640121', '永宁县审批服务管理局'], ['TWN', '640121', '永宁县人民政府'], ['PS', '640104002', '解放西街派出所'], ['TWN', '640104002', '解放西街街道办事处']])('%s in %s is %s', (code, region, name) => {
    expect(spread.departments.find((one) => one.code === code)?.organs.find(({ regionCode }) => regionCode === region)?.nameZh).toBe(name)
  })

  it('check characters of organisation codes are those of GB 11714', () => {
    for (const { uscc } of file.departments.flatMap(({ organs }) => organs)) expect(organCheckDigit(uscc.slice(8, 16))).toBe(uscc.charAt(16))
  })
})
