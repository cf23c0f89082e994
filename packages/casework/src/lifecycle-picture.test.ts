import { describe, expect, it } from 'vitest'
import { part, role, system } from './lifecycle.ts'
import { lifecyclePicture, withPicture, type Pictured } from './lifecycle-picture.ts'

const small: Pictured = {
  caseType: 'small', states: { draft: { is: 'draft' }, asked: { is: 'open', queue: 'toAccept' }, done: { is: 'ended' },
    kept: { is: 'archived' } }, groups: { all: ['draft', 'asked'] },
  transitions: [
    { from: null, on: 'start', to: 'draft', by: [part('applicant')] }, { from: 'draft', on: 'drop', to: 'erased', by: [part('applicant')] },
    { from: 'draft', on: 'send', to: 'asked', by: [part('applicant')] },
    { from: 'asked', on: 'grant', to: 'done', by: [role('decisionMaker')] }, { from: 'asked', on: 'lapse', to: 'done', by: [system] },
    { from: '@all', on: 'note', to: 'same', by: [role('reviewer')] }, { from: 'done', on: 'keep', to: 'kept', by: [system] },
  ],
}

describe('the picture of a procedure comes from its table', () => {
  it('one arrow per pair of states, deeds of the system in brackets', () => {
    expect(lifecyclePicture(small)).toBe([
      '```mermaid', 'stateDiagram-v2', '  [*] --> draft : start', '  draft --> [*] : drop', '  draft --> asked : send',
      '  asked --> done : grant, (lapse)', '  done --> kept : (keep)', '  kept --> [*]', '```', '',
      '| in | events that leave the state as it is |', '|---|---|', '| any of *all* | note |',
    ].join('\n'))
  })

  it('stands between its markers; the rest of the page stays', () => {
    const page = '# A\n<!-- lifecycle:begin -->\nold\n<!-- lifecycle:end -->\nend\n'
    expect(withPicture(page, 'new')).toBe('# A\n<!-- lifecycle:begin -->\nnew\n<!-- lifecycle:end -->\nend\n')
    expect(withPicture(withPicture(page, 'new'), 'new')).toBe(withPicture(page, 'new'))
  })

  it('a page without markers is refused', () => {
    expect(() => withPicture('# A', 'new')).toThrow('has no')
  })
})
