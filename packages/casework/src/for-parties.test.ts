import { expect, it } from 'vitest'
import { documents, type DocumentDefinition } from '@onewindow/documents/definition'
import type { CaseView } from './definition/views.ts'
import { isForParties, viewForParties } from './for-parties.ts'

const plain = Object.entries(documents as Readonly<Record<string, DocumentDefinition>>).filter(([, { layout }]) => layout)
const letter = plain.find(([, { layout }]) => layout?.kind === 'letter')?.[0] ?? ''
const record = plain.find(([, { layout }]) => layout?.kind === 'record')?.[0] ?? ''

it('parties read letters; minutes, reviews and reports stay in the side file', () => {
  expect([letter, record].every(Boolean)).toBe(true)
  expect([isForParties({}, letter), isForParties({}, record), isForParties({ ownPanel: true }, record)]).toEqual([true, false, true])
})

it('of a case without pages of its own they see steps and letters, not what the office noted or whom it named', () => {
  const view = {
    facts: [{ key: 'panel', value: '三比二', covered: false }], attachments: [{ fileId: 'f' }], tasks: [{ id: 't' }], parts: [{ part: 'party', holder: 'party', name: '某店' }, { part: 'officer', holder: 'officer', name: '马*' }],
    documents: [{ document: letter }, { document: record }],
    timeline: [{ actorKind: 'staff', reason: '内部意见', body: { note: 'x' }, documents: [{ document: record }] }, { actorKind: 'citizen', reason: '我的陈述', body: {}, documents: [] }],
  } as unknown as CaseView
  expect(viewForParties({}, view)).toMatchObject({
    facts: [], attachments: [], tasks: [], parts: [{ name: '某店' }], documents: [{ document: letter }],
    timeline: [{ reason: null, body: {}, documents: [] }, { reason: '我的陈述' }],
  })
  expect(viewForParties({ ownPanel: true }, view)).toBe(view)
})
