import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { shippedCategories, shippedServiceAttributes } from '../configuration/shipped.ts'
import { formatOf, type Open311Document } from './document.ts'
import { errorDocument, languageOf, open311Error } from './open311-error.ts'
import { receiptDocument, serviceRequestsDocument, tokenDocument, updateReceiptDocument, updatesDocument, type Open311Request } from './service-requests.ts'
import { discoveryDocument, serviceDefinitionDocument, servicesDocument } from './services.ts'
import { writeJson } from './write-json.ts'
import { writeXml } from './write-xml.ts'

const categories = shippedCategories()
const attributes = shippedServiceAttributes()
const lamp = categories.find(({ code }) => code === '030103')
const food = categories.find(({ code }) => code === '050201')
if (!lamp || !food) throw new Error('The shipped categories have no street lights or food')

const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true, processEntities: true })
const readXml = (document: Open311Document): Record<string, unknown> => parser.parse(writeXml(document)) as Record<string, unknown>
const readJson = (document: Open311Document): unknown => JSON.parse(writeJson(document))

const request: Open311Request = {
  number: 'GD202611240000018', state: 'processing', kind: 'help', sealed: false, withheldByStaff: false, text: '路灯不亮 <3号楼> & 电话13912345678',
  reply: null, point: { lat: 38.4663712, lon: 106.2783949 }, publicNote: '已派单', unitName: '兴庆区城市管理局', requestedAt: '2026-11-24T01:02:03.456Z',
  updatedAt: '2026-11-24T10:00:00+08:00', expectedAt: '2026-12-02T00:00:00+08:00', address: '凤凰北街3号楼2单元501室', photoUrl: null,
}

describe('GeoReport v2: shapes', () => {
  it('services: codes are text, flags are flags in JSON and words in XML', () => {
    const document = servicesDocument(categories, attributes, 'en')
    const json = readJson(document) as Record<string, unknown>[]
    expect(json.find((one) => one['service_code'] === '030103')).toEqual({
      service_code: '030103', service_name: 'Street light out', description: 'Street light out', metadata: true, type: 'realtime', keywords: '路灯,照明', group: 'Public works',
    })
    expect(json.filter((one) => one['type'] === 'batch').map((one) => one['service_code'])).toEqual(['050201', '050202'])
    const xml = readXml(document) as { services: { service: Record<string, string>[] } }
    expect(xml.services.service).toHaveLength(json.length)
    expect(xml.services.service.find((one) => one['service_code'] === '030103')).toMatchObject({ metadata: 'true', type: 'realtime' })
  })

  it('only flagged categories are offered, and never one that is sealed as realtime', () => {
    const codes = (readJson(servicesDocument(categories, attributes, 'zh')) as { service_code: string }[]).map((one) => one.service_code)
    expect(codes).not.toContain('040301')
    expect(codes).not.toContain('0301')
  })

  it('a definition numbers its questions from 1, and a service without any has empty attributes', () => {
    expect(readJson(serviceDefinitionDocument('030101', attributes, 'zh'))).toMatchObject({
      service_code: '030101', attributes: [{ variable: true, code: 'cover_kind', datatype: 'singlevaluelist', required: false, order: 1, description: '井盖种类', values: [{ key: 'rain', name: '雨水' }, {}, {}, {}] }],
    })
    expect(writeXml(serviceDefinitionDocument('030101', attributes, 'en'))).toContain('<values><value><key>rain</key><name>Rain water</name></value>')
    expect(writeXml(serviceDefinitionDocument('030102', attributes, 'en'))).toBe('<?xml version="1.0" encoding="utf-8"?><service_definition><service_code>030102</service_code><attributes></attributes></service_definition>')
    expect(readJson(serviceDefinitionDocument('030102', attributes, 'en'))).toEqual({ service_code: '030102', attributes: [] })
  })

  it('discovery names endpoint and formats', () => {
    const document = discoveryDocument({ changeset: '2026-11-24T00:00:00+08:00', contact: '12345', keyService: '/keys', url: 'https://example.org/open311/v2', type: 'test' })
    expect(readXml(document)).toEqual({ discovery: {
      changeset: '2026-11-24T00:00:00+08:00', contact: '12345', key_service: '/keys',
      endpoints: { endpoint: { specification: 'http://wiki.open311.org/GeoReport_v2', url: 'https://example.org/open311/v2', changeset: '2026-11-24T00:00:00+08:00', type: 'test', formats: { format: ['text/xml', 'application/json'] } } },
    } })
    expect(readJson(document)).toMatchObject({ endpoints: [{ formats: ['text/xml', 'application/json'] }] })
  })

  it('a request: numbers as numbers, ids as text, instants to the second with +08:00, nothing personal', () => {
    const document = serviceRequestsDocument([{ request, category: lamp }], 'zh')
    expect(readJson(document)).toEqual([{
      service_request_id: 'GD202611240000018', status: 'open', status_notes: '已派单', service_name: '路灯不亮', service_code: '030103',
      description: '路灯不亮 <3号楼> & 电话[电话]', agency_responsible: '兴庆区城市管理局', service_notice: null, requested_datetime: '2026-11-24T09:02:03+08:00',
      updated_datetime: '2026-11-24T10:00:00+08:00', expected_datetime: '2026-12-02T00:00:00+08:00', address: '凤凰北街[门牌]', address_id: null, zipcode: null,
      lat: 38.46637, long: 106.27839, media_url: null,
    }])
    expect(readXml(document)).toMatchObject({ service_requests: { request: { description: '路灯不亮 <3号楼> & 电话[电话]', media_url: '', lat: '38.46637' } } })
  })

  it('of a sealed request the outside sees the status and nothing else', () => {
    const document = serviceRequestsDocument([{ request: { ...request, sealed: true, kind: 'report', state: 'closed', photoUrl: '/p/1' }, category: food }], 'zh')
    expect(readJson(document)).toMatchObject([{
      status: 'closed', description: null, status_notes: null, agency_responsible: null, expected_datetime: null, address: null, lat: null, long: null, media_url: null,
    }])
    for (const written of [writeXml(document), writeJson(document)]) expect(written).not.toMatch(/凤凰北街|城市管理局|38\.|路灯|已派单/)
  })

  it('a receipt has a number or a token, never both', () => {
    expect(readJson(receiptDocument({ number: 'GD202611240000018' }, 'a1', 'en'))).toEqual([{ service_request_id: 'GD202611240000018', service_notice: expect.stringMatching(/^Received/), account_id: 'a1' }])
    expect(readJson(receiptDocument({ token: 't1' }, null, 'en'))).toEqual([{ token: 't1', service_notice: expect.stringMatching(/token/) }])
    expect(readXml(tokenDocument('t1', null))).toEqual({ service_requests: { request: { token: 't1', service_request_id: '' } } })
    expect(readJson(tokenDocument('t1', 'GD202611240000018'))).toEqual([{ token: 't1', service_request_id: 'GD202611240000018' }])
  })

  it('updates carry the extended status and the result', () => {
    const update = { id: 'u1', number: request.number, state: 'closed', result: 'solved', text: '已修好', at: '2026-11-25T10:00:00+08:00', photoUrl: null }
    expect(readJson(updatesDocument([update]))).toEqual([{
      update_id: 'u1', service_request_id: request.number, status: 'fixed', description: '已修好', updated_datetime: '2026-11-25T10:00:00+08:00', media_url: null, external_status_code: 'solved',
    }])
    expect(readXml(updateReceiptDocument('u9'))).toEqual({ service_request_updates: { request_update: { update_id: 'u9' } } })
    expect(writeXml(updatesDocument([]))).toContain('<service_request_updates></service_request_updates>')
    expect(writeJson(updatesDocument([]))).toBe('[]')
  })
})

describe('errors', () => {
  it('as many as were found, the status of the first', () => {
    const found = [open311Error('serviceCodeMissing'), open311Error('locationMissing')]
    const { status, document } = errorDocument(found, 'en')
    expect(status).toBe(400)
    expect(readJson(document)).toEqual([{ code: 400, description: 'service_code was not provided' }, { code: 400, description: expect.stringContaining('lat and long') }])
    expect(readXml(document)).toMatchObject({ errors: { error: [{ code: '400' }, {}] } })
  })

  it.each([
    ['keyMissing', {}, 403, 403], ['serviceUnknown', { value: 'x' }, 404, 404], ['jurisdictionUnknown', { value: 'x' }, 404, 404], ['tooManyPosts', {}, 429, 429],
    ['away', {}, 503, 503], ['outsideCity', {}, 400, 400], ['updateDiffers', {}, 400, 409],
  ] as const)('%s: HTTP %j', (name, params, status, code) => {
    const answer = errorDocument([{ name, params }], 'zh')
    expect(answer.status).toBe(status)
    expect(readJson(answer.document)).toMatchObject([{ code, description: expect.stringMatching(/\p{Script=Han}|api_key/u) }])
  })

  it.each([[undefined, 'zh'], ['zh-CN,en;q=0.5', 'zh'], ['en-GB,en;q=0.9', 'en'], ['fr', 'zh']])('Accept-Language %s: %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })
  it('no error is no error answer', () => expect(() => errorDocument([], 'zh')).toThrow('No error'))
})

describe('XML and JSON say the same', () => {
  const exact = new XMLParser({ parseTagValue: false, trimValues: false, ignoreDeclaration: true })
  const oneLineEnd = (text: string | undefined) => text?.replaceAll(/\r\n?/g, '\n')
  const characters = fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<![CDATA[', '&amp;', '<!--', '?>', 'a', '井', '𠮷', '\u0000', '\u0008', '\u001F', '\uFFFE', '\uD800', '\n', '\r\n', '\t', ' ')

  it('whatever a text holds, the XML is well formed and reads back as the JSON', () => {
    fc.assert(fc.property(fc.array(characters, { maxLength: 20 }), (parts) => {
      const document: Open311Document = { root: 'service_request_updates', body: [{ update_id: 'u1', description: `x${parts.join('')}x` }] }
      const written = writeXml(document)
      expect(XMLValidator.validate(written)).toBe(true)
      const [json] = readJson(document) as { description: string }[]
      const xml = exact.parse(written) as { service_request_updates: { request_update: { description: string } } }
      expect(oneLineEnd(xml.service_request_updates.request_update.description)).toBe(oneLineEnd(json?.description))
    }), { numRuns: 200 })
  })

  it.each([['requests', 'requests', 'xml'], ['requests.json', 'requests', 'json'], ['services/030101.xml', 'services/030101', 'xml'], ['requests/GD1.json', 'requests/GD1', 'json']])('%s is %s as %s', (path, resource, format) => {
    expect(formatOf(path)).toEqual({ resource, format })
  })
})
