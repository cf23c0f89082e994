import { describe, expect, it } from 'vitest'
import { promiseFault } from './serious-list.ts'

const nothing = { commitments: [], commitmentChosen: false }
const paper = { commitments: ['mat.lease'], commitmentChosen: false }
const chosen = { commitments: [], commitmentChosen: true }

describe('a listed firm promises nothing in place of a paper (市场监督管理严重违法失信名单管理办法 §15(3))', () => {
  it.each([
    ['no list', null, chosen, undefined, null], ['nothing promised', '2026-11-02', nothing, undefined, null], ['one paper', '2026-11-02', paper, undefined, { on: '2026-11-02' }], ['the way itself', '2026-11-02', chosen, undefined, { on: '2026-11-02' }],
    ['saved along as it was', '2026-11-02', paper, paper, null], ['taken back', '2026-11-02', nothing, chosen, null], ['another paper beside it', '2026-11-02', { ...paper, commitments: ['mat.lease', 'mat.health'] }, paper, { on: '2026-11-02' }], ['the way chosen after', '2026-11-02', chosen, nothing, { on: '2026-11-02' }],
  ] as const)('%s', (_what, listedOn, promised, before, fault) => {
    expect(promiseFault(listedOn, promised, before)).toEqual(fault)
  })
})
