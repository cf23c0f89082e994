import { describe, expect, it } from 'vitest'
import { readRequestQuery, readUpdateQuery } from './list-query.ts'

const now = '2026-11-24T09:00:00+08:00'
type Entry = [string, string]
const names = (answer: object): unknown => ('errors' in answer ? (answer.errors as { name: string }[]).map(({ name }) => name) : [])

describe('GET requests', () => {
  it('without anything: the last 90 days, at most a thousand', () => {
    expect(readRequestQuery([], now, 'missing')).toEqual({ query: {
      numbers: null, serviceCodes: null, statuses: null, requested: { from: '2026-08-26T09:00:00+08:00', to: now }, updatedAfter: null, updatedBefore: null, limit: 1000, offset: 0,
    } })
  })

  it.each([
    ['ids override everything', [['service_request_id', 'GD2, GD1,GD2'], ['status', 'nonsense']], { numbers: ['GD2', 'GD1'] }],
    ['one end gives the other', [['start_date', '2026-01-01T00:00:00Z']], { requested: { from: '2026-01-01T08:00:00+08:00', to: '2026-04-01T08:00:00+08:00' } }],
    ['exactly 90 days', [['start_date', '2026-01-01T00:00:00Z'], ['end_date', '2026-04-01T00:00:00Z']], { requested: { to: '2026-04-01T08:00:00+08:00' } }],
    ['lists', [['service_code', '030101,030102'], ['status', 'open,closed']], { serviceCodes: ['030101', '030102'], statuses: ['open', 'closed'] }],
    ['the third page of ten', [['page', '3'], ['page_size', '10']], { limit: 10, offset: 20 }],
    ['only what changed', [['updated_after', '2026-11-23T00:00:00+08:00']], { updatedAfter: '2026-11-23T00:00:00+08:00' }],
    ['an offset without a colon', [['updated_before', '2026-11-23T00:00:00+0800']], { updatedBefore: '2026-11-23T00:00:00+08:00' }],
  ] as const)('%s', (_, entries, expected) => {
    expect(readRequestQuery(entries as unknown as Entry[], now, 'valid')).toMatchObject({ query: expected })
  })

  it.each([
    ['a wrong key, although none is needed', [], 'invalid', ['keyInvalid']],
    ['another jurisdiction', [['jurisdiction_id', 'x']], 'missing', ['jurisdictionUnknown']],
    ['91 days', [['start_date', '2026-01-01T00:00:00Z'], ['end_date', '2026-04-01T00:00:01Z']], 'missing', ['spanTooLong']],
    ['the end first', [['start_date', '2026-02-01T00:00:00Z'], ['end_date', '2026-01-01T00:00:00Z']], 'missing', ['spanReversed']],
    ['a thousand and one rows', [['page_size', '1001']], 'missing', ['numberInvalid']],
    ['page 0', [['page', '0']], 'missing', ['numberInvalid']],
    ['everything at once', [['start_date', 'x'], ['updated_after', 'y'], ['status', 'z'], ['page', '-1']], 'missing', ['dateInvalid', 'dateInvalid', 'statusInvalid', 'numberInvalid']],
    ['a hundred and one ids', [['service_request_id', Array.from({ length: 101 }, (_, at) => `GD${at}`).join(',')]], 'missing', ['tooManyIds']],
  ] as const)('%s', (_, entries, key, expected) => {
    expect(names(readRequestQuery(entries as unknown as Entry[], now, key))).toEqual(expected)
  })
})

describe('GET servicerequestupdates', () => {
  it('the last 24 hours, or between two ends', () => {
    expect(readUpdateQuery([], now, 'missing')).toEqual({ query: { updated: { from: '2026-11-23T09:00:00+08:00', to: now }, limit: 1000 } })
    const span: Entry[] = [['start_date', '2026-11-01T00:00:00Z'], ['end_date', '2026-11-20T00:00:00Z']]
    expect(readUpdateQuery(span, now, 'missing')).toMatchObject({ query: { updated: { from: '2026-11-01T08:00:00+08:00', to: '2026-11-20T08:00:00+08:00' } } })
  })
  it('a bad date is told', () => expect(names(readUpdateQuery([['start_date', 'today']], now, 'missing'))).toEqual(['dateInvalid']))
})
