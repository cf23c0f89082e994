import { expect, it } from 'vitest'
import { corePlans, restPlans } from './plans/plans.ts'
import { coreScripts, firstScripts, otherScripts } from './scenes/scripts.ts'
import { backgroundWork, TOTAL } from './work.ts'

it('whatever a city lacks comes in the background, of the core set too, each piece once: so its progress ends', () => {
  const keys = backgroundWork.flatMap(({ script }) => (script ? [script.key] : []))
  expect(keys.slice(0, coreScripts.length)).toEqual(coreScripts.map(({ key }) => key))
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toHaveLength(coreScripts.length + firstScripts.length + otherScripts.length)
  expect(TOTAL).toBe(corePlans.length + restPlans.length + keys.length)
})
