import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
beforeAll(async () => { world = await openWorld() })
afterAll(async () => { await world[Symbol.asyncDispose]() })

const TO = '2026-12-24T09:00:00+08:00'

describe('the clock of a platform that is no demonstration', () => {
  it('is shown, and does not move', async () => {
    const { admin } = await world.officer('administrator')
    expect(await admin.demo.clock.get()).toEqual({ movable: false, at: world.clock.now(), frozen: false, aheadMs: 0 })
    expect(await refusedWith(admin.demo.clock.move({ to: TO }))).toMatchObject({ code: 'admin.notDemo' })
  })

  it('does not move either when a server provides the way and demo mode is off', async () => {
    const { session } = await world.officer('administrator', { name: '钱伟' })
    let moved = false
    const demoClock = { state: () => Promise.resolve({ frozen: false, aheadMs: 0 }), move: () => { moved = true } }
    const { admin } = world.as(session, { demo: false, services: { demoClock } })
    expect(await refusedWith(admin.demo.clock.move({ to: TO }))).toMatchObject({ code: 'admin.notDemo' })
    expect([moved, (await admin.demo.clock.get()).movable]).toEqual([false, false])
  })

  it('is the administrator’s alone to move', async () => {
    const { admin } = await world.officer('auditor')
    expect(await refusedWith(admin.demo.clock.move({ to: TO }))).toMatchObject({ code: 'case.roleMissing' })
  })
})
