import { describe, expect, it } from 'vitest'
import { byDomain, readKind, type Kind } from './kinds.ts'

const kind = (caseType: string, event: string, name: string): Kind => ({ caseType, event, key: `${caseType}.${event}`, name, verb: '', why: '', href: '', refusal: null, roles: [], inside: false, ownPage: false, source: 'own' })
const kinds = [kind('clue', 'register', '案源线索'), kind('citizenRequest', 'register', '群众诉求'), kind('sampling', 'plan', '抽样检验')]

describe('kinds of cases an officer may open', () => {
  it('stand by domain in the order of the city, none for a domain without any', () => {
    expect(byDomain(kinds, '').map(({ domain }) => domain)).toEqual(['marketSupervision', 'enforcement', 'convenience'])
  })

  it.each([['线索', ['clue']], [' SAMPLING ', ['sampling']], ['没有', []]])('words typed (%s) find by name and by key', (typed, found) => {
    expect(byDomain(kinds, typed).flatMap((one) => one.kinds.map(({ caseType }) => caseType))).toEqual(found)
  })

  it.each([['clue.register', { caseType: 'clue', event: 'register' }], ['clue', null], ['a.b.c', null]])('the address %s', (key, read) => {
    expect(readKind(key)).toEqual(read)
  })
})
