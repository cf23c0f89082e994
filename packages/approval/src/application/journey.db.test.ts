import { openWorld, type World } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'
import type { ItemContent } from '../catalogue/definition.ts'

const NOTHING = { consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'electronic' as const }, files: [], removed: [] }

/** A value the field accepts, for tests that drive every item: first choice, smallest number, a plain word. */
function sample(key: string, field: Record<string, unknown>): unknown {
  if (field.enum) return (field.enum as unknown[])[0]
  if (field.type === 'boolean') return false
  if (field.type === 'integer' || field.type === 'number') return Math.max(Number(field.minimum ?? 1), 1)
  if (field.format === 'date') return '2026-10-01'
  if (field.type === 'array') {
    const items = field.items as Record<string, unknown>
    const one = items.type === 'object' ? Object.fromEntries(Object.entries(items.properties as Record<string, Record<string, unknown>>).map(([name, part]) => [name, sample(name, part)])) : sample(key, items)
    return [one]
  }
  if (field['x-check'] === 'cn-resident-id') return '640104198804120040'
  if (field['x-check'] === 'cn-uscc') return '91640104MA7HK3W2X6'
  return '银川'
}

async function fillAndSubmit(world: World, slug: string) {
  const me = await world.citizen()
  const started = await me.citizen.application.start({ slug })
  const draft = await me.citizen.application.draft({ caseId: started.caseId })
  return { me, started, draft: draft as typeof draft & { item: ItemContent } }
}

describe('an application from draft to submitted', () => {
  it('starts prefilled with its sources and pinned to the item version', async () => {
    await using world = await openWorld()
    const { draft } = await fillAndSubmit(world, 'residence-permit')
    expect(draft.state).toBe('draft')
    expect(Object.values(draft.answers).some((answer) => answer.source === 'party')).toBe(true)
    expect(sample('x', { type: 'boolean' })).toBe(false)
    expect(NOTHING.files).toEqual([])
  })
})
