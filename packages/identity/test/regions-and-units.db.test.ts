import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listChildRegions, listRegionPath, searchRegions } from '../src/regions.ts'
import { findOrgan, findUnit, listChildUnits } from '../src/units.ts'
import { openIdentityWorld, type World } from './identity-world.ts'

let world: World
beforeAll(async () => {
  world = await openIdentityWorld()
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

describe('regions and units', () => {
  it('the way up, the children, the search', async () => {
    const { pool } = world.base
    expect((await listRegionPath(pool, '640104001002')).map(({ name }) => name)).toEqual([
      '银川市',
      '兴庆区',
      '凤凰北街街道',
      '崇安社区居委会',
    ])
    expect(await listChildRegions(pool, '640100')).toHaveLength(6)
    expect((await listChildRegions(pool, null)).map(({ code }) => code)).toEqual(['640100'])
    expect((await searchRegions(pool, '镇', { within: '640105' })).map(({ name }) => name).slice(0, 2)).toEqual(['兴泾镇', '镇北堡镇'])
    expect((await searchRegions(pool, 'minning')).map(({ code }) => code)).toEqual(['640121104'])
    expect(await listRegionPath(pool, '650000')).toEqual([])
  })

  it('the competent organ is the nearest above', async () => {
    const { pool } = world.base
    const organ = async (department: string, place: string) => (await findOrgan(pool, department, place))?.id
    expect(
      await Promise.all([
        organ('AAS', '640104001002'),
        organ('AAS', '640106'),
        organ('AAS', '640100'),
        organ('TWN', '640104001002'),
        organ('XXX', '640104'),
      ]),
    ).toEqual(['D:AAS:640104', 'D:AAS:640100', 'D:AAS:640100', 'T:640104001', undefined])
    expect((await listChildUnits(pool, 'C:640106')).every(({ kind }) => kind === 'township')).toBe(true)
    expect(await findUnit(pool, 'S:640100')).toMatchObject({
      nameZh: '银川市效能监督室',
      nameEn: 'Yinchuan Performance Supervision Office',
      parentId: null,
      hours: null,
    })
  })
})
