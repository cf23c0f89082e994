import { expect, it } from 'vitest'
import { childrenOf, findRegions, pathOf } from './region-tree.ts'

const regions = [
  { code: '640104', name: '兴庆区', parent: null },
  { code: '640106', name: '金凤区', parent: null },
  { code: '640104002', name: '解放西街街道', parent: '640104' },
  { code: '640104002001', name: '银湖社区', parent: '640104002' },
  { code: '640106001001', name: '湖畔社区', parent: '640106' },
]
it('the path runs from the top down', () =>
  expect(pathOf(regions, '640104002001').map((region) => region.name)).toEqual(['兴庆区', '解放西街街道', '银湖社区']))
it('an unknown code has no path', () => expect(pathOf(regions, '999')).toEqual([]))
it('a loop in the data does not hang', () =>
  expect(
    pathOf(
      [
        { code: 'a', name: 'A', parent: 'b' },
        { code: 'b', name: 'B', parent: 'a' },
      ],
      'a',
    ),
  ).toHaveLength(2))
it('children of the top', () => expect(childrenOf(regions, null)).toHaveLength(2))
it.each([
  ['湖', ['湖畔社区', '银湖社区']],
  ['兴庆 银湖', ['银湖社区']],
  ['640106', ['金凤区', '湖畔社区']],
  ['没有', []],
])('searching %s', (query, names) => expect(findRegions(regions, query).map((region) => region.name)).toEqual(names))
