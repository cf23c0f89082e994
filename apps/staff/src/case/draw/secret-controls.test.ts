import { describe, expect, it } from 'vitest'
import type { Room } from './draw-controls.tsx'
import { committedWith, startOfDraw } from './secret-controls.tsx'

const ceremony = { drawNo: null, supplementary: false, objectsRoot: 'a', inspectorsRoot: 'b', publicSource: '', publicValue: null, commitments: [] as { party: string; commitment: string; own: boolean; revealed: boolean }[] }
const room = (to: Partial<typeof ceremony> = {}): Room => ({ party: 'planner', ceremony: { ...ceremony, ...to }, departments: [], objects: [], more: 0, shortages: [], loads: [] })
const other = { party: 'supervisor', commitment: 'c', own: false, revealed: false }

describe('a secret that is made fills the roots', () => {
  it('and leaves the public value alone that is typed beside it', () => expect(committedWith(room())).toEqual({ objectsRoot: 'a', inspectorsRoot: 'b' }))
  it('with the public value the other party has named', () => expect(committedWith(room({ publicSource: '3D', commitments: [other] }))).toEqual({ objectsRoot: 'a', inspectorsRoot: 'b', publicSource: '3D' }))
  it('a form nobody has touched uses none, or the other’s', () => {
    expect(startOfDraw('commit', room())).toMatchObject({ publicSource: 'none' })
    expect(startOfDraw('commit', room({ publicSource: '3D', commitments: [other] }))).toMatchObject({ publicSource: '3D' })
  })
})
