import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { batchWindowsSet } from './sets.ts'

it('windows are published for the items whose published content is decided in batches, whatever shipped with the product', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const { admin: { configuration } } = await world.officer('administrator')
  const windows = [{ item: 'teacher-qualification', opens: '2027-04-01', closes: '2027-04-30' }, { item: 'food-operation-licence-new', opens: '2027-04-01', closes: '2027-04-30' }]
  const { version } = await configuration.draft({ key: batchWindowsSet.key, version: 0 })
  const saved = await configuration.save({ key: batchWindowsSet.key, version, revision: 1, content: windows, reason: '公布明年集中受理期', effectiveFrom: '2026-11-10' })
  expect(saved.faults.map(({ path }) => path)).toEqual(['1.item'])
  // The city publishes the item anew as one that is decided in batches: no release of the product is needed for its windows.
  await world.database.pool.query(`update item_version set content = jsonb_set(content::jsonb, '{statutoryLimit,startsFrom}', '"batchWindowClose"')::json where slug = 'food-operation-licence-new'`)
  const again = await configuration.save({ key: batchWindowsSet.key, version, revision: saved.revision, content: windows, reason: '公布明年集中受理期', effectiveFrom: '2026-11-10' })
  expect(again.faults).toEqual([])
  await configuration.propose({ key: batchWindowsSet.key, version, revision: again.revision })
})
