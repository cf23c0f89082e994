import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnswerDocument } from '../definition/answers.ts'
import { createDraftSaver, type DraftCopy, type SaveAnswer, type StoredDraft } from './draft-saver.ts'

const typed = (values: Record<string, unknown>): AnswerDocument =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source: 'typed' as const }]))
const put =
  (key: string, value: unknown) =>
  (document: AnswerDocument): AnswerDocument => ({ ...document, [key]: { value, source: 'typed' } })
const at = '2026-11-24T14:36:00+08:00'
const start: StoredDraft = { document: typed({ 'org.name': '甲' }), version: 1, savedAt: at }

/** A server with versions, a line that can break, and another device. */
function server() {
  const state = { stored: start, down: false, calls: 0, slow: 0 }
  const save = async (document: AnswerDocument, base: number): Promise<SaveAnswer> => {
    state.calls += 1
    if (state.slow > 0) await new Promise((resolve) => setTimeout(resolve, state.slow))
    if (state.down) throw new Error('The line is down')
    if (base !== state.stored.version) return { saved: false, theirs: state.stored }
    state.stored = { document, version: base + 1, savedAt: at }
    return { saved: true, version: base + 1, savedAt: at }
  }
  return { state, save }
}

function open(copy?: DraftCopy) {
  const world = server()
  const kept: (DraftCopy | null)[] = []
  const saver = createDraftSaver({ stored: world.state.stored, copy, save: world.save, keep: (one) => kept.push(one) })
  return { ...world, kept, saver, value: (key: string) => world.state.stored.document[key]?.value }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what is typed is saved within 2 s', () => {
  it('after the last key, once', async () => {
    const { saver, state, value, kept } = open()
    for (const text of ['乙', '乙公', '乙公司']) {
      saver.change(put('org.name', text))
      await vi.advanceTimersByTimeAsync(300)
    }
    await vi.advanceTimersByTimeAsync(1700)
    expect([value('org.name'), state.calls, saver.getState().status, kept.at(-1)]).toEqual(['乙公司', 1, 'saved', null])
  })
  it('typing while it is being sent is sent after it', async () => {
    const { saver, state, value } = open()
    state.slow = 500
    saver.change(put('org.name', '乙'))
    await vi.advanceTimersByTimeAsync(1200)
    saver.change(put('org.name', '丙'))
    await vi.advanceTimersByTimeAsync(3000)
    expect([value('org.name'), state.stored.version, saver.getState().status]).toEqual(['丙', 3, 'saved'])
  })
  it('is put aside on this device with every key, before the server has it', () => {
    const { saver, kept } = open()
    saver.change(put('org.name', '乙'))
    expect(kept).toEqual([{ document: typed({ 'org.name': '乙' }), base: start.document, version: 1 }])
  })
  it('nothing is sent when nothing changed', async () => {
    const { saver, state } = open()
    saver.change((document) => document)
    await saver.flush()
    expect(state.calls).toBe(0)
  })
})

describe('without a line', () => {
  it('says so, keeps trying, and saves when the line returns', async () => {
    const { saver, state, value, kept } = open()
    state.down = true
    saver.change(put('org.name', '乙'))
    await vi.advanceTimersByTimeAsync(1500)
    expect([saver.getState().status, kept.at(-1)?.document]).toEqual(['offline', typed({ 'org.name': '乙' })])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(state.calls).toBeGreaterThan(2)
    state.down = false
    await vi.advanceTimersByTimeAsync(60_000)
    expect([value('org.name'), saver.getState().status, kept.at(-1)]).toEqual(['乙', 'saved', null])
  })
  it('takes up again what this device kept when it was closed', async () => {
    const { saver, value } = open({ document: typed({ 'org.name': '乙' }), base: start.document, version: 1 })
    expect(saver.getState().document).toEqual(typed({ 'org.name': '乙' }))
    await vi.advanceTimersByTimeAsync(100)
    expect(value('org.name')).toBe('乙')
  })
})

describe('another device was faster', () => {
  const other = (values: Record<string, unknown>): StoredDraft => ({ document: typed(values), version: 2, savedAt: at, device: '手机' })
  it('what does not clash is merged and saved without a question', async () => {
    const { saver, state, value } = open()
    saver.change(put('premises.area', 80))
    state.stored = other({ 'org.name': '乙' })
    await vi.advanceTimersByTimeAsync(3000)
    expect([value('org.name'), value('premises.area'), saver.getState().status]).toEqual(['乙', 80, 'saved'])
  })
  it.each([
    ['mine', '丙'],
    ['theirs', '乙'],
  ] as const)('a clash waits for the person, who keeps %s', async (side, kept) => {
    const { saver, state, value } = open()
    saver.change(put('org.name', '丙'))
    state.stored = other({ 'org.name': '乙' })
    await vi.advanceTimersByTimeAsync(3000)
    expect(saver.getState()).toMatchObject({ status: 'conflict', conflict: { clashes: ['org.name'], theirs: { device: '手机' } } })
    saver.change(put('premises.area', 80))
    await vi.advanceTimersByTimeAsync(3000)
    expect(value('premises.area')).toBeUndefined()
    saver.settle(side)
    await vi.advanceTimersByTimeAsync(3000)
    expect([value('org.name'), value('premises.area'), saver.getState().status, saver.getState().conflict]).toEqual([
      kept,
      80,
      'saved',
      undefined,
    ])
  })
  it('a copy kept on this device meets a newer draft the same way', async () => {
    const world = server()
    world.state.stored = other({ 'org.name': '乙' })
    const copy = { document: typed({ 'org.name': '甲', 'premises.area': 80 }), base: start.document, version: 1 }
    const saver = createDraftSaver({ stored: world.state.stored, copy, save: world.save, keep: () => undefined })
    await vi.advanceTimersByTimeAsync(100)
    expect(world.state.stored.document).toEqual(typed({ 'org.name': '乙', 'premises.area': 80 }))
    expect(saver.getState().status).toBe('saved')
  })
})
