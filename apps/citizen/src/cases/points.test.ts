import { describe, expect, it } from 'vitest'
import type { Panel } from '../app/answers.ts'
import { openPoints, toResubmit } from './points.ts'

const panel = {
  kept: { corrections: [{ items: [{ materialKey: 'mat.old' }] }, { items: [{ materialKey: 'mat.plan' }, { materialKey: 'mat.list' }] }] },
} as unknown as Panel
const file = { fileId: '1', label: '图.png', sha256: 'a' }

describe('every point of the newest one-time notice is answered, 行政许可法 §32(1)(4)', () => {
  it.each([
    ['nothing', {}, ['mat.plan', 'mat.list']],
    ['a file for one', { 'mat.plan': { files: [file], explanation: '' } }, ['mat.list']],
    ['a word too short', { 'mat.plan': { files: [file], explanation: '' }, 'mat.list': { files: [], explanation: ' 无 ' } }, ['mat.list']],
    ['an explanation', { 'mat.plan': { files: [file], explanation: '' }, 'mat.list': { files: [], explanation: '房东不在' } }, []],
  ])('with %s', (_what, answers, open) => expect(openPoints(panel, answers)).toEqual(open))
  it('sends files under their material and only explanations that say something', () =>
    expect(toResubmit({ 'mat.plan': { files: [file], explanation: ' ' }, 'mat.list': { files: [], explanation: ' 房东不在 ' } })).toEqual({
      answers: {},
      files: [{ ...file, key: 'mat.plan' }],
      explanations: [{ materialKey: 'mat.list', explanation: '房东不在' }],
    }))
})
