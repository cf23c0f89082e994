import { describe, expect, it } from 'vitest'
import { faultsOf, NOTHING_TYPED, reportOf, type Typed } from './report-typed.ts'

const good: Typed = { ...NOTHING_TYPED, text: '路口的井盖不见了', region: '640104001', who: 'phone', name: ' 李建国 ', phone: '+86 139 1234 5678' }

describe('what is typed of a report without an account', () => {
  it('lacks everything at first', () => expect(faultsOf(NOTHING_TYPED)).toEqual({ text: 'textShort', region: 'regionNeeded', who: 'whoNeeded' }))
  it('is complete with words, place and a way back', () => expect(faultsOf(good)).toEqual({}))
  it('needs no place where it is a question or praise', () => expect([faultsOf({ ...good, region: '', kind: 'consult' }), faultsOf({ ...good, region: '', kind: 'praise' }), faultsOf({ ...good, region: '', kind: 'help' })]).toEqual([{}, {}, { region: 'regionNeeded' }]))
  it('needs name and number where they are left, and neither where nobody is', () => {
    expect(faultsOf({ ...good, name: ' ', phone: '12345' })).toEqual({ name: 'nameNeeded', phone: 'phoneWrong' })
    expect(faultsOf({ ...good, who: 'nobody', name: '', phone: '' })).toEqual({})
  })
  it('is sent as it is kept: the number in its plain form, of an anonymous one nothing', () => {
    expect(reportOf(good, 'k')).toEqual({ key: 'k', kind: 'report', text: '路口的井盖不见了', sealed: false, place: { regionCode: '640104001', address: '', latE7: null, lonE7: null }, reporter: { name: '李建国', phone: '13912345678' } })
    expect(reportOf({ ...good, who: 'nobody', region: '' }, 'k')).toMatchObject({ place: null, reporter: null })
  })
})
