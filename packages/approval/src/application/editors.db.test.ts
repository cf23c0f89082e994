import { loadCase } from '@onewindow/casework/load'
import { explore, type Deed } from '@onewindow/testing/application/explore'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'

/** Both send what they typed on the version they both saw, in the same moment. */
async function race({ send, event, before, application, by }: Deed): Promise<void> {
  const answers = await Promise.all([refusedWith(send()), refusedWith(send())])
  const lost = answers.filter((answer) => answer !== null)
  const left = await loadCase(application.world.house, before.id).catch(() => null)
  expect([event, lost.length]).toEqual([event, 1])
  if (!left) return expect(lost[0]?.status).toBe('NOT_FOUND')
  expect([event, lost[0]?.status, left.state.version]).toEqual([event, 'CONFLICT', before.version + 1])
  // Saving a draft leaves no entry, so the loser hears of the version only; every other act names who did what.
  if (event !== 'saveDraft') expect([event, lost[0]?.params.who, lost[0]?.params.what]).toEqual([event, by.displayName, left.state.acts.at(-1)?.event])
}

describe('R6: two editors of one version', () => {
  it('for every row of the table a person can execute: exactly one wins, the other hears who did what, nothing is overwritten', async () => {
    await using world = await openWorld()
    const { missing } = await explore(world, race)
    expect(missing).toEqual([])
  }, 240_000)
})
