import { statesFrom } from '@onewindow/casework/lifecycle'
import { describe, expect, it } from 'vitest'
import { itemVersionLifecycle } from './lifecycle.ts'

const { transitions } = itemVersionLifecycle
const rows = transitions.flatMap((row) => (row.from === null ? ['–'] : statesFrom(itemVersionLifecycle as never, row)).map((from) => `${from} ${row.on} ${row.to}`))

describe('事项版本 (approval §3.3)', () => {
  it('has the rows of the specification', () => {
    expect(rows).toEqual(['– draftVersion draft', 'draft submitForReview inReview', 'inReview reject draft', 'inReview publish published', 'published retire retired', 'published suspendIntake same', 'published resumeIntake same'])
  })
  it('nobody publishes the own draft, and two persons end an item', () => {
    const of = (event: string) => transitions.find((row) => row.on === event)
    expect(of('publish')).toMatchObject({ notBy: ['draftVersion', 'submitForReview'] })
    expect([of('retire'), of('suspendIntake')]).toMatchObject([{ confirmedBy: { need: 1 } }, { confirmedBy: { need: 1 } }])
  })
})
