import { unknownTypes } from '@onewindow/casework/opens'
import { documents } from '@onewindow/documents/definition'
import { expect, it } from 'vitest'
import { inspectionTypes } from './inspection-types.ts'
import { otherTypes } from './other-types.ts'

it('what a row opens exists and can be begun by that event', () => {
  expect(unknownTypes([...otherTypes, ...inspectionTypes])).toEqual([])
})

it('every paper of these types is made by one of them, and every maker has its paper', () => {
  const names = otherTypes.map(({ name }) => `${name}.`)
  expect(otherTypes.flatMap((type) => Object.keys(type.documents)).sort()).toEqual(Object.keys(documents).filter((paper) => names.some((name) => paper.startsWith(name))).sort())
})
