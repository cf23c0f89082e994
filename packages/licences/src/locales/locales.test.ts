import { describe, expect, it } from 'vitest'
import { refuseLicence } from '../errors.ts'
import { licenceLifecycle } from '../lifecycle.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

describe('words of the register of licences', () => {
  it('every state, event and refusal is said in both languages', () => {
    const keys = [
      ...Object.keys(licenceLifecycle.states).map((state) => `status.${state}`), ...licenceLifecycle.transitions.map(({ on }) => `event.${on}`), ...Object.keys(refuseLicence).map((name) => `licence.${name}`),
    ]
    expect(keys.filter((key) => !(key in zh) || !(key in en))).toEqual([])
  })
})
