import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCategories, shippedServiceAttributes } from '../configuration/shipped.ts'
import { keyOf } from './access.ts'
import { formOf } from './form.ts'
import { readPostedRequest, type PostContext } from './post-request.ts'
import { readPostedUpdate } from './post-update.ts'
import { isRepeatedPost, requestFingerprint, updateFingerprint } from './same-post.ts'
import { serviceAttributes } from './service-definition.ts'

const context: PostContext = {
  key: 'valid', categories: shippedCategories(), files: 0, isInCity: ({ lat, lon }) => lat > 37 && lat < 39 && lon > 105 && lon < 107,
  attributes: { ...shippedServiceAttributes(), ...serviceAttributes.parse({ '030102': [{ code: 'depth', datatype: 'number', required: true, zh: '深度', en: 'Depth' }] }) },
}
type Entry = [string, string]
const whole: Entry[] = [['service_code', '030103'], ['lat', '38.46637'], ['long', '106.27839'], ['description', '路灯不亮'], ['email', 'r@example.org'], ['first_name', '四'], ['last_name', '李']]
const post = (entries: Entry[], change: Partial<PostContext> = {}) => readPostedRequest(entries, { ...context, ...change })
const names = (answer: object): unknown => ('errors' in answer ? (answer.errors as { name: string }[]).map(({ name }) => name) : [])
const without = (...fields: string[]) => whole.filter(([field]) => !fields.includes(field))

describe('POST requests', () => {
  it('is read: the matter apart from its reporter', () => {
    expect(post(whole)).toEqual({ posted: {
      service: context.categories.find(({ code }) => code === '030103'), kind: 'help', description: '路灯不亮', point: { lat: 38.46637, lon: 106.27839 },
      addressText: null, addressId: null, attributes: {}, mediaUrls: [], accountId: null,
      reporter: { firstName: '四', lastName: '李', email: 'r@example.org', phone: null, deviceId: null },
    } })
  })

  it.each([
    ['no key before everything else', [], { key: 'missing' }, ['keyMissing']],
    ['a wrong key', whole, { key: 'invalid' }, ['keyInvalid']],
    ['another jurisdiction', [...whole, ['jurisdiction_id', 'sf.gov']], {}, ['jurisdictionUnknown']],
    ['nothing at all: everything at once', [], {}, ['serviceCodeMissing', 'locationMissing']],
    ['a service nobody has', [...without('service_code'), ['service_code', '999']], {}, ['serviceUnknown']],
    ['a category that is not offered', [...without('service_code'), ['service_code', '040301']], {}, ['serviceUnknown']],
    ['no place', without('lat', 'long'), {}, ['locationMissing']],
    ['an empty place is none', [...without('lat', 'long'), ['lat', ''], ['address_string', ' ']], {}, ['locationMissing']],
    ['half a point', without('long'), {}, ['coordinateInvalid']],
    ['words instead of degrees', [...without('lat'), ['lat', 'north']], {}, ['coordinateInvalid']],
    ['a pin outside the city', [...without('lat'), ['lat', '40.1']], {}, ['outsideCity']],
    ['a required question unanswered', [...without('service_code'), ['service_code', '030102']], {}, ['attributeMissing']],
    ['no number', [...without('service_code'), ['service_code', '030102'], ['attribute[depth]', 'deep']], {}, ['attributeType']],
    ['a value that is not in the list', [...without('service_code'), ['service_code', '030101'], ['attribute[cover_kind]', 'gold']], {}, ['attributeValue']],
    ['4001 characters', [...without('description'), ['description', '长'.repeat(4001)]], {}, ['tooLong']],
    ['six pictures', whole, { files: 6 }, ['tooManyFiles']],
  ] as const)('%s', (_, entries, change, expected) => {
    expect(names(post(entries as unknown as Entry[], change))).toEqual(expected)
  })

  it.each([
    ['words of a place will do', [...without('lat', 'long'), ['address_string', '凤凰北街88号']], { addressText: '凤凰北街88号', point: null }],
    ['an id of a place too', [...without('lat', 'long'), ['address_id', '640104001002']], { addressId: '640104001002' }],
    ['4000 characters', [...without('description'), ['description', '𠮷'.repeat(4000)]], {}],
    ['our own jurisdiction', [...whole, ['jurisdiction_id', 'yinchuan.gov.cn']], {}],
    ['an empty jurisdiction is none', [...whole, ['jurisdiction_id', '']], {}],
    ['a batch service', [...without('service_code'), ['service_code', '050201']], { kind: 'report' }],
    ['list values repeated, in both spellings', [...without('service_code'), ['service_code', '040101'], ['attribute[signs]', 'uncovered'], ['attribute[signs][]', 'no_spray']], { attributes: { signs: ['uncovered', 'no_spray'] } }],
    ['a question of another service is not heard', [...whole, ['attribute[depth]', '5']], { attributes: {} }],
  ] as const)('%s', (_, entries, expected) => {
    expect(post(entries as unknown as Entry[])).toMatchObject({ posted: expected })
  })

  it('whatever comes is read or refused with a reason', () => {
    const field = fc.constantFrom('service_code', 'lat', 'long', 'description', 'attribute[depth]', 'attribute[signs][]', 'media_url', 'jurisdiction_id', '__proto__', 'x')
    const value = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('030102', '38.4', '106.2', 'constructor'))
    fc.assert(fc.property(fc.array(fc.tuple(field, value), { maxLength: 12 }), (entries) => {
      const answer = post(entries)
      if ('errors' in answer) expect(answer.errors.length).toBeGreaterThan(0)
      else expect(answer.posted.point).not.toBeNull()
    }), { numRuns: 500 })
  })

  it('the key comes from the form, the query or the header', () => {
    const none = formOf([])
    expect(keyOf(formOf([['api_key', 'a']]), formOf([['api_key', 'b']]), 'c')).toBe('a')
    expect(keyOf(none, formOf([['api_key', 'b']]), 'c')).toBe('b')
    expect(keyOf(none, none, ' c ')).toBe('c')
    expect(keyOf(none, none, '')).toBeNull()
  })
})

describe('POST servicerequestupdates', () => {
  const update: Entry[] = [['service_request_id', 'GD202611240000018'], ['update_id', '7'], ['updated_datetime', '2026-11-24T01:00:00Z'], ['status', 'FIXED'], ['description', '修好了']]
  const change = (...changed: Entry[]): Entry[] => [...update.filter(([field]) => !changed.some(([one]) => one === field)), ...changed]

  it.each([['FIXED', 'solved'], ['REOPEN', 'reopen'], ['CANCELLED', 'withdraw'], ['OPEN', null], ['INVESTIGATING', null]])('%s asks for %s', (status, wish) => {
    expect(readPostedUpdate(change(['status', status]), 'valid')).toMatchObject({ posted: { wish, status, clientUpdateId: '7', at: '2026-11-24T09:00:00+08:00' } })
  })

  it.each([
    ['no key', update, 'missing', ['keyMissing']],
    ['nothing', [], 'valid', ['fieldMissing', 'fieldMissing', 'fieldMissing', 'fieldMissing', 'fieldMissing']],
    ['a day without a time', change(['updated_datetime', '2026-11-24']), 'valid', ['dateInvalid']],
    ['a time without an offset', change(['updated_datetime', '2026-11-24T01:00:00']), 'valid', ['dateInvalid']],
    ['a time without seconds', change(['updated_datetime', '2026-11-24T01:00Z']), 'valid', ['dateInvalid']],
    ['30 February', change(['updated_datetime', '2026-02-30T01:00:00Z']), 'valid', ['dateInvalid']],
    ['lower case', change(['status', 'fixed']), 'valid', ['statusUpperCase']],
  ] as const)('%s', (_, entries, key, expected) => {
    expect(names(readPostedUpdate(entries as unknown as Entry[], key))).toEqual(expected)
  })
})

describe('the same post twice', () => {
  const read = (entries: Entry[]) => {
    const answer = post(entries)
    if (!('posted' in answer)) throw new Error('The post was refused')
    return answer.posted
  }

  it('is told by key, service, point, words and account; who the reporter is does not matter', () => {
    const first = requestFingerprint('k1', read(whole))
    expect(requestFingerprint('k1', read([...whole, ['phone', '13912345678']]))).toBe(first)
    expect(requestFingerprint('k2', read(whole))).not.toBe(first)
    for (const [field, value] of [['description', '路灯坏了'], ['lat', '38.5'], ['account_id', '9']] as const) expect(requestFingerprint('k1', read([...without(field), [field, value]]))).not.toBe(first)
  })

  it('within ten minutes', () => {
    expect(isRepeatedPost('2026-11-24T09:00:00+08:00', '2026-11-24T09:10:00+08:00')).toBe(true)
    expect(isRepeatedPost('2026-11-24T09:00:00+08:00', '2026-11-24T09:10:01+08:00')).toBe(false)
  })

  it('an update is another when any of it changed', () => {
    const update = { number: 'GD1', clientUpdateId: '7', at: '2026-11-24T09:00:00+08:00', status: 'OPEN', wish: null, description: 'a', mediaUrls: [] }
    expect(updateFingerprint({ ...update }, ['f'])).toBe(updateFingerprint(update, ['f']))
    expect(updateFingerprint({ ...update, description: 'b' }, ['f'])).not.toBe(updateFingerprint(update, ['f']))
    expect(updateFingerprint(update, ['g'])).not.toBe(updateFingerprint(update, ['f']))
  })
})
