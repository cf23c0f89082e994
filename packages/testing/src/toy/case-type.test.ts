import { defineCaseType } from '@onewindow/casework/case-type'
import { expect, it } from 'vitest'
import { toyType } from './case-type.ts'

const waitingFor = (when: object) => () => {
  const [first, ...rest] = toyType.lifecycle.transitions
  return defineCaseType({ ...toyType, lifecycle: { ...toyType.lifecycle, transitions: [{ ...first, when }, ...rest] } as never })
}

it('a row waits for one time at most: of a row one timer is kept, and a second would never come', () => {
  expect(waitingFor([{ after: { days: 1 } }, { message: 'told' }])).not.toThrow()
  expect(waitingFor([{ after: { days: 1 } }, { instant: () => null }])).toThrow('waits for two times')
})

it('an event that no row of the table has is a mistake in the type', () => {
  expect(() => defineCaseType({ ...toyType, keepsRefusals: { 'case.notFound': 'unheardOf' } })).toThrow('event unheardOf is in no row')
})
