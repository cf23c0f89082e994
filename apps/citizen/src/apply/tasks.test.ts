import { describe, expect, it } from 'vitest'
import type { DraftView } from '../app/answers.ts'
import { nextTask, taskAddress, taskAfter, tasksOf } from './tasks.ts'

const schema = {
  type: 'object',
  required: ['name', 'area'],
  properties: {
    name: { type: 'string', title: '名称', 'x-title-en': 'Name', 'x-semantic-key': 'org.name', minLength: 2 },
    area: { type: 'number', title: '面积(平方米)', 'x-title-en': 'Area', 'x-semantic-key': 'premises.area', minimum: 1 },
  },
}
const draft = (answers: Record<string, unknown>, correctionList: string[] = ['mat.plan'], delivery: object = { mode: 'window' }): DraftView =>
  ({
    delivery,
    item: { formSchema: schema },
    materials: { materials: [{ key: 'mat.plan', state: correctionList.length > 0 ? 'missing' : 'satisfied' }], correctionList },
    answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { value, source: 'typed' }])),
  }) as unknown as DraftView
const states = (view: DraftView) => tasksOf(view, '2026-11-26', 'zh').map(({ key, state }) => `${key} ${state}`)

describe('the task list of an application', () => {
  it('begins with who, ends with checking, and checking waits for the form', () =>
    expect(states(draft({}))).toEqual([
      'who done',
      'organisation waiting',
      'premises waiting',
      'materials waiting',
      'delivery done',
      'check locked',
    ]))
  it('opens checking when the form would be accepted, also with documents missing (行政许可法 §32)', () =>
    expect(states(draft({ 'org.name': '沙枣花', 'premises.area': 80 }))).toEqual([
      'who done',
      'organisation done',
      'premises done',
      'materials waiting',
      'delivery done',
      'check waiting',
    ]))
  it('says what must be corrected', () =>
    expect(states(draft({ 'org.name': '沙枣花', 'premises.area': '八十平' }))).toContain('premises problem'))
  it.each([
    [{ mode: 'post', address: '银川' }, 'delivery problem', 'check locked'],
    [{ mode: 'post' }, 'delivery problem', 'check locked'],
    [{ mode: 'post', address: '银川市兴庆区解放东街 88 号' }, 'delivery done', 'check waiting'],
    [{ mode: 'window', address: '银川' }, 'delivery done', 'check waiting'],
  ])('delivery %j: %s', (delivery, expected, check) => {
    const found = states(draft({ 'org.name': '沙枣花', 'premises.area': 80 }, [], delivery))
    expect(found).toContain(expected)
    expect(found).toContain(check)
  })
  it('leads on to the first thing to do, and then to the next', () => {
    const tasks = tasksOf(draft({ 'org.name': '沙枣花' }), '2026-11-26', 'zh')
    expect(nextTask(tasks)?.key).toBe('premises')
    expect(taskAfter(tasks, 'premises')?.key).toBe('materials')
    expect(taskAddress('1', 'premises')).toBe('/applications/1/edit/section/premises')
    expect(taskAddress('1', 'materials')).toBe('/applications/1/edit/materials')
  })
})
