import { describe, expect, it } from 'vitest'
import { beginAbout, beginAddress, keptName, startOf } from './start.ts'

const known = { partyId: 'p1', name: '马晓燕' }
const text = { type: 'string' }

describe('nobody types what the platform knows', () => {
  it('the name stands already', () => expect(startOf({ properties: { name: text, note: text } }, known)).toEqual({ name: '马晓燕' }))
  it('whoever gives a mandate is oneself', () =>
    expect(startOf({ properties: { principal: { properties: { partyId: text, name: text } } } }, known)).toEqual({ principal: { partyId: 'p1', name: '马晓燕' } }))
  it('a form without such fields starts as it is', () => expect(startOf({ properties: { text } }, known)).toEqual({}))
})

it('what has a page of its own is begun there; everything else by its form', () => {
  expect(beginAddress({ caseType: 'presentation', event: 'present' })).toBe('/wallet')
  expect(beginAddress({ caseType: 'mandate', event: 'draftMandate' })).toBe('/begin/mandate/draftMandate')
})

it('a form that was begun for a firm is not found by the person', () => {
  const way = { caseType: 'mandate', event: 'draftMandate' }
  expect(keptName(way, { partyId: 'firm', name: '某店' })).not.toBe(keptName(way, known))
})

describe('what the page of a firm knows already is not typed again', () => {
  const repair = { properties: { decisionNumber: text, harmRemoved: { type: 'boolean' }, statement: text } }
  const decision = '兴市监处罚〔2026〕12号'
  it('the way there names firm and decision', () => {
    expect(beginAbout({ caseType: 'creditRepair', event: 'apply' }, { firm: 'p1', decision })).toBe(`/begin/creditRepair/apply?firm=p1&decision=${encodeURIComponent(decision)}`)
    expect(beginAbout({ caseType: 'creditRepair', event: 'apply' }, {})).toBe('/begin/creditRepair/apply')
  })
  it('the decision stands in the form, with a first sentence of the statement', () => expect(startOf(repair, known, { decision }, '申请提前停止公示')).toEqual({ decisionNumber: decision, statement: '申请提前停止公示' }))
  it('whether harm was removed is for the firm to say', () => expect(startOf(repair, known, { decision })).not.toHaveProperty('harmRemoved'))
  it('a form that asks for no decision starts as it is', () => expect(startOf({ properties: { statement: text } }, known, { decision }, 'x')).toEqual({}))
  it('two decisions have a form each', () => expect(keptName({ caseType: 'creditRepair', event: 'apply' }, known, { decision })).not.toBe(keptName({ caseType: 'creditRepair', event: 'apply' }, known, { decision: 'B' })))
})
