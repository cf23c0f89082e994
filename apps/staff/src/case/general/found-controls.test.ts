import { expect, it } from 'vitest'
import { besideCode } from './found-controls.tsx'

const [ONE, OTHER] = ['91640100MA7600001X', '91640100MA7600002P']
const firm = { uscc: ONE, name: '银川某商行', address: '解放西街1号' }

it('a firm of the register comes with its name and address', () => {
  expect([besideCode(firm, '', ONE), besideCode(firm, OTHER, ONE)]).toEqual([{ name: firm.name, address: firm.address }, { name: firm.name, address: firm.address }])
})

it('a code nobody registered is not another firm’s: the name and address beside the one before go, also when none is left', () => {
  expect([besideCode(undefined, ONE, OTHER), besideCode(undefined, ONE, '')]).toEqual([{ name: '', address: '' }, { name: '', address: '' }])
})

it('what was written by hand before the first code, or beside the same one, stays', () => {
  expect([besideCode(undefined, '', OTHER), besideCode(undefined, OTHER, OTHER)]).toEqual([null, null])
})
