import { describe, expect, it } from 'vitest'
import { expectWalked, lived, staff, type Staged, type Step } from '../../test/service-walk.ts'
import { windowType } from './case-type.ts'
import type { WindowFacts } from './schemas.ts'

const CLERK = '019d0000-0000-7000-8000-0000000000d1'
const clerk = staff('windowClerk', CLERK)
const other = staff('windowClerk', '019d0000-0000-7000-8000-0000000000d2')
const manager = staff('hallManager')
const stagedWith = (known: Record<string, unknown> = {}): Staged<WindowFacts> => ({
  type: windowType, facts: { hallId: 'xingqing', code: '3', groups: [], clerkId: null, clerkName: null, backAt: null }, parts: [], people: [clerk, other, manager], known: () => known,
})
const create: Step = { event: 'createWindow', by: manager, input: { hallId: 'xingqing', code: '3' } }
const open: Step = { event: 'openWindow', by: clerk, input: { groups: ['business'] } }
const inputs: Record<string, unknown> = { createWindow: create.input, openWindow: open.input, moveGroup: { groups: ['social'] }, pauseWindow: { backAt: '2026-03-02T11:00:00+08:00' } }

describe('窗口', () => {
  it('R21: random lives execute every row; a window is open exactly while a clerk sits at it', () => {
    expectWalked(stagedWith(), [{ event: 'createWindow', by: manager, input: create.input }], (event) => inputs[event], ({ state, facts }) => {
      expect(facts.clerkId === null).toBe(state === 'closed')
      expect(facts.backAt === null).toBe(state !== 'onBreak')
    })
  })

  it('nobody closes the window of another clerk, and nobody leaves while serving', () => {
    expect(() => lived(stagedWith(), create, [open, { event: 'closeWindow', by: other }])).toThrow('window.otherClerk')
    expect(() => lived(stagedWith({ serving: 1 }), create, [open, { event: 'pauseWindow', by: clerk, input: inputs.pauseWindow }])).toThrow('window.serving')
  })

  it('the clerk who sits there ends the break, or the manager for them', () => {
    const pause: Step = { event: 'pauseWindow', by: clerk, input: inputs.pauseWindow }
    for (const by of [clerk, manager]) expect(lived(stagedWith(), create, [open, pause, { event: 'resumeWindow', by }]).state).toMatchObject({ state: 'open', facts: { clerkId: CLERK, backAt: null } })
    expect(() => lived(stagedWith(), create, [open, pause, { event: 'resumeWindow', by: other }])).toThrow('window.otherClerk')
  })

  it('the last window of a group with people waiting closes only after the manager has moved the group', () => {
    const last = stagedWith({ serving: 0, orphaned: ['business'] })
    for (const by of [clerk, manager]) expect(() => lived(last, create, [open, { event: 'closeWindow', by }])).toThrow('window.lastOfGroup')
    expect(lived(stagedWith({ serving: 0, orphaned: [] }), create, [open, { event: 'closeWindow', by: manager }]).state.state).toBe('closed')
  })

  it('a group of another hall is refused', () => {
    expect(() => lived(stagedWith(), create, [{ ...open, input: { groups: ['pets'] } }])).toThrow('window.unknownGroup')
  })
})
