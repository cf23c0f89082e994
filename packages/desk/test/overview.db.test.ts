import { open, perform } from '@onewindow/casework/perform'
import { performerOf } from '@onewindow/rpc/performer'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { describe, expect, it } from 'vitest'
import { staffCasesRouter } from '../src/staff-cases.ts'
import { openWorld, type World } from './desk-world.ts'

const call = createCallerFactory(router({ case: staffCasesRouter }))
const XINGQING = { unitId: 'D:AAS:640104', unitPath: 'S:640100/D:AAS:640100/D:AAS:640104', regionCode: '640104' }
const JINFENG = { unitId: 'D:AAS:640106', unitPath: 'S:640100/D:AAS:640100/D:AAS:640106', regionCode: '640106' }

/** A toy case handed in on 2 November: to be answered within five working days. */
async function submitted(world: World, name: string, serial: number, unit: typeof XINGQING) {
  const owner = await world.citizen(name, serial)
  const me = performerOf(owner.session)
  const draft = await open(world.house, me, { caseType: 'toy', topic: 'toy', title: '玩具申请', party: name, ...unit, channel: 'online', facts: { note: '', place: null } }, { event: 'startDraft', input: { partyId: owner.partyId } })
  await perform(world.house, me, { caseId: draft.caseId, version: draft.version, event: 'submit' })
  return draft.caseId
}

describe('what stands open, over every kind of case', () => {
  it('counts by kind, by nearness, by division and by organ; each number is the length of its list', async () => {
    await using world = await openWorld()
    const [first, second] = [await submitted(world, '马晓燕', 1, XINGQING), await submitted(world, '李伟', 2, JINFENG)]
    const city = world.context(await world.office('staff', '崔岩', ['supervisor', 'S:640100']))
    const county = world.context(await world.office('staff', '杨静', ['acceptor', 'D:AAS:640104']))

    expect(await call(city).case.overview({ scope: 'R:640100' })).toMatchObject({
      cut: false, types: [{ key: 'toy', n: 2, overdue: 0 }], dues: { overdue: 0, today: 0, week: 2, later: 0, none: 0 },
      regions: [{ key: 'R:640104', n: 1 }, { key: 'R:640106', n: 1 }], units: [{ key: 'U:D:AAS:640100', n: 2 }],
    })
    expect(await call(county).case.overview({ scope: 'U:D:AAS:640104' })).toMatchObject({ types: [{ key: 'toy', n: 1 }], regions: [], units: [] })
    const rows = async (input: object) => (await call(city).case.worklist({ scope: 'R:640106', ...input })).rows.map(({ id }) => id)
    expect(await rows({})).toEqual([second])
    expect(await rows({ due: 'week', caseType: 'toy' })).toEqual([second])
    expect(await rows({ due: 'later' })).toEqual([])
    expect((await call(city).case.worklist({ scope: 'U:D:AAS:640104' })).rows.map(({ id }) => id)).toEqual([first])
  })

  it('a case in two queues counts once, and an organ’s case of elsewhere not for who reaches the organ by its region', async () => {
    await using world = await openWorld()
    const [first, second] = [await submitted(world, '马晓燕', 1, XINGQING), await submitted(world, '李伟', 2, JINFENG)]
    const entry = (scope: string, queue: string, caseId: string) => world.base.pool.query('insert into worklist_entry (scope, queue, due, case_id) select $1, $2, due, case_id from worklist_entry where case_id = $3 limit 1', [scope, queue, caseId])
    await entry('R:640104', 'toConfirm', first)
    await entry('U:D:MSB:640104', 'task:opinion', first)
    await entry('U:D:MSB:640104', 'task:opinion', second)
    const coordinator = world.context(await world.office('staff', '海燕', ['centreCoordinator', 'D:AAS:640104']))
    const overview = await call(coordinator).case.overview({ scope: 'R:640104' })
    expect(overview.dues.week).toBe(1)
    expect(overview.units.find(({ key }) => key === 'U:D:MSB:640104')).toMatchObject({ n: 1 })
    expect(await call(coordinator).case.overview({ scope: 'U:D:MSB:640104' })).toMatchObject({ types: [{ key: 'toy', n: 1 }], dues: { week: 1 } })
    expect((await call(coordinator).case.worklist({ scope: 'U:D:MSB:640104' })).rows.map(({ id }) => id)).toEqual([first])
  })

  it('a scope outside the own one is none, narrower or not', async () => {
    await using world = await openWorld()
    const county = world.context(await world.office('staff', '杨静', ['acceptor', 'D:AAS:640104']))
    const coordinator = world.context(await world.office('staff', '海燕', ['centreCoordinator', 'D:AAS:640104']))
    for (const scope of ['R:640104', 'U:D:AAS:640106', 'R:640100']) await expect(call(county).case.overview({ scope })).rejects.toThrow('case.notFound')
    await expect(call(coordinator).case.overview({ scope: 'R:640106' })).rejects.toThrow('case.notFound')
    expect(await call(coordinator).case.overview({ scope: 'U:D:AAS:640104' })).toMatchObject({ types: [] })
  })
})
