import type { FileHouse } from '@onewindow/connectors/files/file-house'
import type { NewKey } from '@onewindow/connectors/partners/registry'
import { givenPartner } from '@onewindow/testing/partner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openServer, type Server } from './open-server.ts'

// An outside client as cities have them: plain HTTP to a port, XML and JSON, the errors of the standard.

let server: Server
let base: string
let key: string
let partner: NewKey & { id: string }

beforeAll(async () => {
  server = await openServer()
  base = `${await server.app.listen({ port: 0, host: '127.0.0.1' })}/open311/v2`
  const { database: { pool }, keyring, clock } = server.platform
  const { session, ...made } = await givenPartner({ pool, keyring, at: clock.now() }, 'open311', { name: '随手拍', perMinute: 1000 })
  partner = { id: session.id, ...made }
  key = `${partner.keyId}.${partner.secret}`
})
afterAll(async () => { await server[Symbol.asyncDispose]() })

/** A picture of one point. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
type Fields = Record<string, string | readonly string[]>
const formOf = (fields: Fields): URLSearchParams => new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string])))
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${base}/${path}`, { headers })
const json = async <T>(path: string, headers: Record<string, string> = {}): Promise<T> => (await get(path, headers)).json() as Promise<T>
const post = (path: string, fields: Fields, headers: Record<string, string> = {}) => fetch(`${base}/${path}`, { method: 'POST', body: formOf(fields), headers })
type Errors = { code: number; description: string }[]
type Request = { service_request_id: string; status: string; description: string | null; lat: number | null; service_code: string; requested_datetime: string; address: string | null; [field: string]: unknown }
const light: Fields = { service_code: '030103', lat: '38.46637', long: '106.27839', description: '路灯不亮，请联系13912345678，3号楼2单元501', first_name: '四', last_name: '李', phone: '13912345678', email: 'r@example.org' }
const posted = async (fields: Fields = {}): Promise<{ service_request_id?: string; token?: string; service_notice: string }> => {
  const answer = await post('requests.json', { ...light, api_key: key, ...fields })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { service_request_id?: string; token?: string; service_notice: string }[])[0] as never
}

describe('what there is', () => {
  it('discovery, services and a definition come in both formats, XML where none is asked for, open to other origins', async () => {
    const xml = await get('discovery')
    expect([xml.status, xml.headers.get('content-type'), xml.headers.get('access-control-allow-origin'), xml.headers.get('set-cookie')]).toEqual([200, 'text/xml; charset=utf-8', '*', null])
    expect(await xml.text()).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?><discovery><changeset>.*<specification>http:\/\/wiki.open311.org\/GeoReport_v2<\/specification>.*<type>test<\/type>.*<format>text\/xml<\/format>/)
    const services = await json<{ service_code: string; service_name: string; type: string; metadata: boolean }[]>('services.json')
    expect(services.find((one) => one.service_code === '030103')).toMatchObject({ service_name: '路灯不亮', type: 'realtime' })
    expect(services.some((one) => one.service_code === '0001')).toBe(false)
    expect((await json<{ service_code: string; service_name: string }[]>('services.json', { 'accept-language': 'en' })).find((one) => one.service_code === '030103')?.service_name).toBe('Street light out')
    expect(await json('services.json?lat=31.2&long=121.5')).toEqual([])
    const asking = services.find(({ metadata }) => metadata)
    expect(await json(`services/${asking?.service_code}.json`)).toMatchObject({ service_code: asking?.service_code, attributes: [{ order: 1 }] })
    expect(await (await get('services/030103.xml')).text()).toMatch(/^<\?xml .*<service_definition><service_code>030103<\/service_code><attributes>/)
  })

  it.each([
    ['services/999.json', 404], ['requests/GD000.json', 404], ['tokens/none.json', 404], ['nothing.json', 404], ['services.json?jurisdiction_id=sf.gov', 404], ['services.json?api_key=wrong', 403], ['requests.json?start_date=yesterday', 400], ['requests.json?status=maybe', 400],
    ['requests.json?page_size=1001', 400], ['requests.json?page=0', 400], ['requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z', 400], [`requests.json?service_request_id=${Array.from({ length: 101 }, (_, i) => `GD${i}`).join(',')}`, 400],
    ['services.json?lat=x&long=1', 400],
  ])('%s answers %i in the shape of the standard', async (path, status) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect((await answer.json()) as Errors).toMatchObject([{ code: status, description: expect.any(String) }])
    const xml = await get(path.replace('.json', '.xml'))
    expect([xml.status, (await xml.text()).startsWith(`<?xml version="1.0" encoding="utf-8"?><errors><error><code>${status}</code><description>`)]).toEqual([status, true])
  })
})

describe('a request', () => {
  it('is posted, becomes a citizen request with its receipt, and is read by anyone without what is private', async () => {
    const { service_request_id: number = '' } = await posted()
    expect(number).toMatch(/^GD\d+$/)
    const [shown] = await json<Request[]>(`requests/${number}.json`)
    expect(shown).toMatchObject({ service_request_id: number, status: 'open', service_code: '030103', service_name: '路灯不亮', lat: 38.46637, long: 106.27839 })
    expect(shown?.requested_datetime).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/)
    expect(shown?.description).toContain('[电话]')
    const everything = await (await get(`requests.xml?service_request_id=${number}`)).text() + JSON.stringify(await json('requests.json')) + JSON.stringify(await json('servicerequestupdates.json'))
    expect(everything).not.toMatch(/13912345678|example\.org|李四|501|<phone>|first_name/)
    const { rows: [kept] } = await server.platform.database.pool.query<{ channel: string; event: string; kind: string; papers: number }>(
      `select c.channel, e.event, e.actor_kind kind, (select count(*)::int from issued_document d where d.case_id = c.id) papers from case_file c join case_event e on e.case_id = c.id where c.number = $1`, [number])
    expect(kept).toEqual({ channel: 'open311', event: 'report', kind: 'partner', papers: 1 })
  })

  it('posted again is the same one: by content for ten minutes, by its key for good; ten at once are one', async () => {
    const first = await posted({ description: '路灯闪烁不停' })
    expect((await posted({ description: '路灯闪烁不停' })).service_request_id).toBe(first.service_request_id)
    expect((await posted({ description: '路灯完全不亮' })).service_request_id).not.toBe(first.service_request_id)
    const numbers = await Promise.all(Array.from({ length: 10 }, async () => (await posted({ description: '灯杆倾斜' })).service_request_id))
    expect(new Set(numbers).size).toBe(1)
    const keyed = async (description: string) => ((await (await post('requests.json', { ...light, description, api_key: key }, { 'idempotency-key': 'mine-1' })).json()) as { service_request_id: string }[])[0]?.service_request_id
    expect(await keyed('灯罩脱落')).toBe(await keyed('灯罩脱落了'))
  })

  it('of a batch service gives a token, and a number once it was accepted', async () => {
    const { token = '', service_request_id } = await posted({ service_code: '050201', description: '饭店后厨卫生很差' })
    expect([token.length, service_request_id]).toEqual([32, undefined])
    expect(await json(`tokens/${token}.json`)).toEqual([{ token, service_request_id: null }])
    expect(await (await get(`tokens/${token}.xml`)).text()).toContain(`<request><token>${token}</token><service_request_id></service_request_id></request>`)
    await server.platform.database.pool.query("update case_file set state = 'triage' where id = (select case_id from open311_post where token = $1)", [token])
    const [given] = await json<{ service_request_id: string }[]>(`tokens/${token}.json`)
    const [shown] = await json<Request[]>(`requests/${given?.service_request_id}.json`)
    expect(shown).toMatchObject({ status: 'open', description: null, lat: null, address: null })
  })

  it.each([
    ['no key', { ...light }, 403, [403]], ['a wrong key', { ...light, api_key: 'pk_0000000000000000.xxxxxxxxxxxxxxxxxxxxxxxxx' }, 403, [403]], ['an unknown service', { ...light, service_code: '999' }, 404, [404]],
    ['neither service nor place', { description: 'x' }, 400, [400, 400]], ['a pin outside the city', { ...light, lat: '31.2', long: '121.5' }, 400, [400]], ['4001 characters', { ...light, description: '长'.repeat(4001) }, 400, [400]],
    ['a value outside the list', { ...light, service_code: '030101', 'attribute[cover_kind]': 'gold' }, 400, [400]],
  ] as const)('with %s is refused', async (what, fields, status, codes) => {
    const answer = await post('requests.json', { ...(fields as Fields), ...(what === 'no key' || what === 'a wrong key' ? {} : { api_key: key }) })
    expect([answer.status, ((await answer.json()) as Errors).map(({ code }) => code)]).toEqual([status, [...codes]])
    expect((await post('requests.xml', { ...(fields as Fields), ...(what === 'no key' || what === 'a wrong key' ? {} : { api_key: key }) })).headers.get('content-type')).toBe('text/xml; charset=utf-8')
  })

  it('comes as multipart too, with the key in a header and a picture that is checked by its content', async () => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...light, description: '路灯杆被撞弯' })) form.append(name, String(value))
    form.append('media', new Blob([DOT], { type: 'image/png' }), 'lamp.png')
    const answer = await fetch(`${base}/requests.json`, { method: 'POST', body: form, headers: { 'x-api-key': key } })
    const [made] = (await answer.json()) as { service_request_id: string }[]
    expect(answer.status).toBe(200)
    const { rows } = await server.platform.database.pool.query<{ label: string; key: string }>('select a.label, a.key from case_attachment a join case_file c on c.id = a.case_id where c.number = $1', [made?.service_request_id])
    expect(rows).toEqual([{ label: 'lamp.png', key: 'photo' }])
    const storedFiles = async () => (await server.platform.database.pool.query<{ n: number }>('select count(*)::int n from stored_file')).rows[0]?.n
    const before = await storedFiles()
    const again = await fetch(`${base}/requests.json`, { method: 'POST', body: form, headers: { 'x-api-key': key } })
    expect(((await again.json()) as { service_request_id: string }[])[0]?.service_request_id).toBe(made?.service_request_id)
    form.set('service_request_id', 'GD0')
    for (const [name, value] of [['update_id', 'p1'], ['updated_datetime', '2026-11-26T10:00:00+08:00'], ['status', 'OPEN']] as const) form.set(name, value)
    expect((await fetch(`${base}/servicerequestupdates.json`, { method: 'POST', body: form, headers: { 'x-api-key': key } })).status).toBe(404)
    expect(await storedFiles()).toBe(before)
    const bad = new FormData()
    for (const [name, value] of Object.entries(light)) bad.append(name, String(value))
    bad.append('media', new Blob(['<svg onload="alert(1)"/>'], { type: 'image/png' }), 'x.png')
    expect((await fetch(`${base}/requests.json`, { method: 'POST', body: bad, headers: { 'x-api-key': key } })).status).toBe(400)
  })

  it('with a picture waits while the virus scanner is away: the client comes again, and nothing is lost', async () => {
    const files = server.platform.services.files as { -readonly [K in keyof FileHouse]: FileHouse[K] }
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...light, description: '灯罩掉了' })) form.append(name, String(value))
    form.append('media', new Blob([DOT], { type: 'image/png' }), 'shade.png')
    const send = () => fetch(`${base}/requests.json`, { method: 'POST', body: form, headers: { 'x-api-key': key } })
    files.scan = () => Promise.reject(new Error('connection refused'))
    const early = await send()
    files.scan = null
    expect([early.status, (await early.json()) as Errors]).toMatchObject([503, [{ code: 503 }]])
    let asked = 0
    files.scan = () => (asked++ === 0 ? Promise.resolve('clean') : Promise.reject(new Error('connection refused')))
    const between = await send()
    files.scan = null
    expect([asked, between.status]).toEqual([2, 503])
    const [made] = (await (await send()).json()) as { service_request_id: string }[]
    const { rows } = await server.platform.database.pool.query<{ label: string }>('select a.label from case_attachment a join case_file c on c.id = a.case_id where c.number = $1', [made?.service_request_id])
    expect(rows).toEqual([{ label: 'shade.png' }])
  })
})

describe('what cannot be read', () => {
  const boundary = { 'content-type': 'multipart/form-data; boundary=x' }
  it.each([
    ['a form broken off', () => fetch(`${base}/requests.json`, { method: 'POST', body: '--x\r\nno end', headers: { ...boundary, 'x-api-key': key } })],
    ['a field of 30,000 characters', () => post('requests.json', { ...light, api_key: key, other: '长'.repeat(30_000) })],
    ['250 fields', () => post('requests.json', { ...light, api_key: key, ...Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`f${i}`, '1'])) })],
    ['a name of 100 characters', () => post('requests.json', { ...light, api_key: key, ['n'.repeat(100)]: '1' })],
    ['an update of 250 fields', () => post('servicerequestupdates.json', { api_key: key, ...Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`f${i}`, '1'])) })],
    ['the year 0', () => get('requests.json?end_date=0000-01-02T00:00:00Z')],
    ['the last hours of writing years', () => get('servicerequestupdates.json?start_date=9999-12-31T23:59:59Z')],
  ])('%s is the client’s fault: 400 in the shape of the standard', async (_what, send) => {
    const answer = await send()
    expect([answer.status, (await answer.json()) as Errors]).toMatchObject([400, [{ code: 400, description: expect.any(String) }]])
  })

  it.each(['requests/GD%00.json', 'tokens/%00.json', 'requests.json?service_request_id=%00', 'requests.json?service_code=%00'])('%s finds nothing', async (path) => {
    expect([200, 404]).toContain((await get(path)).status)
  })
})

describe('lists', () => {
  it('come newest first, in pages, by service, state and time', async () => {
    for (let i = 0; i < 5; i += 1) await posted({ description: `第${i}盏路灯不亮` })
    const all = await json<Request[]>('requests.json')
    expect(all.length).toBeGreaterThanOrEqual(5)
    const pages = (await Promise.all([1, 2, 3].map((page) => json<Request[]>(`requests.json?page_size=2&page=${page}`)))).flat()
    expect(pages.map((one) => one.service_request_id)).toEqual(all.slice(0, 6).map((one) => one.service_request_id))
    expect((await json<Request[]>('requests.json?service_code=030103,030101')).every(({ service_code }) => service_code === '030103')).toBe(true)
    expect(await json('requests.json?status=closed')).toEqual([])
    expect(await json('requests.json?start_date=2020-01-01T00:00:00Z')).toEqual([])
    expect(await json(`requests.json?service_request_id=${all[0]?.service_request_id},GD0`)).toHaveLength(1)
  })
})

describe('updates', () => {
  it('of clients are kept once and do what the table allows; changes are read by all', async () => {
    const { service_request_id: number = '' } = await posted({ description: '路灯一直亮着不灭' })
    const update = { api_key: key, service_request_id: number, update_id: 'u1', updated_datetime: '2026-11-26T10:00:00+08:00', status: 'OPEN', description: '昨晚又坏了一盏路灯' }
    const first = await (await post('servicerequestupdates.json', update)).json() as { update_id: string }[]
    expect(await (await post('servicerequestupdates.json', update)).json()).toEqual(first)
    const other = await post('servicerequestupdates.json', { ...update, description: '完全不同的说明' })
    expect([other.status, (await other.json() as Errors)[0]?.code]).toEqual([400, 409])
    expect((await post('servicerequestupdates.json', { ...update, update_id: 'u2', status: 'REOPEN' })).status).toBe(400)
    expect((await post('servicerequestupdates.json', { ...update, update_id: 'u3', status: 'open' })).status).toBe(400)
    expect((await post('servicerequestupdates.json', { ...update, update_id: 'u4', service_request_id: 'GD0' })).status).toBe(404)
    expect((await post('servicerequestupdates.json', { ...update, update_id: 'u5', status: 'CANCELLED', description: '已经自行解决，不用处理' })).status).toBe(200)
    expect((await json<Request[]>(`requests/${number}.json`))[0]?.status).toBe('closed')
    const changes = await json<{ service_request_id: string; status: string; description: string }[]>('servicerequestupdates.json')
    expect(changes.filter((one) => one.service_request_id === number).map(({ status }) => status)).toEqual(['for_triage', 'cancelled'])
    expect(JSON.stringify(changes)).not.toContain('自行解决')
  })

  type Said = { event: string; text: string | null; files: string[] }
  const saidIn = async (number: string): Promise<Said[]> => (await server.platform.database.pool.query<Said>(
    `select e.event, coalesce(e.reason, e.body ->> 'text') text, (select coalesce(array_agg(a.label order by a.label), '{}') from case_attachment a where a.case_id = c.id) files from case_file c join case_event e on e.case_id = c.id where c.number = $1 and e.event <> 'report' order by e.id`, [number])).rows
  const added = (number: string, update_id: string, fields: Fields = {}): Fields => ({ api_key: key, service_request_id: number, update_id, updated_datetime: '2026-11-26T10:00:00+08:00', status: 'OPEN', description: '又灭了', ...fields })

  it('stand in the case with words and pictures, whatever their length and whoever else writes at the same moment', async () => {
    const { service_request_id: number = '' } = await posted({ description: '路灯忽明忽暗' })
    const answers = await Promise.all(Array.from({ length: 3 }, (_, i) => post('servicerequestupdates.json', added(number, `same-moment-${i}`, { description: `灭${i}` }))))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await saidIn(number)).map(({ text }) => text).toSorted()).toEqual(['灭0', '灭1', '灭2'])
    const form = new FormData()
    for (const [name, value] of Object.entries(added(number, 'solved', { status: 'FIXED', description: '亮了', media_url: 'https://example.org/1.jpg' }))) form.append(name, String(value))
    form.append('media', new Blob([DOT], { type: 'image/png' }), 'lit.png')
    const send = () => fetch(`${base}/servicerequestupdates.json`, { method: 'POST', body: form })
    expect([(await send()).status, (await send()).status]).toEqual([200, 200])
    const said = await saidIn(number)
    expect(said).toHaveLength(4)
    expect(said.at(-1)).toEqual({ event: 'comment', text: '【诉求人表示问题已经解决】\n亮了\nhttps://example.org/1.jpg', files: ['lit.png'] })
  })

  it('that withdraw with a picture while the virus scanner is away are for later, not refused', async () => {
    const { service_request_id: number = '' } = await posted({ description: '路灯已经有人修了' })
    const files = server.platform.services.files as { -readonly [K in keyof FileHouse]: FileHouse[K] }
    const form = new FormData()
    for (const [name, value] of Object.entries(added(number, 'taken-back', { status: 'CANCELLED', description: '不用来了' }))) form.append(name, String(value))
    form.append('media', new Blob([DOT], { type: 'image/png' }), 'mended.png')
    const send = () => fetch(`${base}/servicerequestupdates.json`, { method: 'POST', body: form })
    files.scan = () => Promise.reject(new Error('connection refused'))
    const early = await send()
    files.scan = null
    expect([early.status, (await send()).status]).toEqual([503, 200])
    expect(await saidIn(number)).toMatchObject([{ event: 'withdraw', files: ['mended.png'] }])
  })

  it('come from the client of a district too, and from no client of others; each is an entry of the log', async () => {
    const { database: { pool }, keyring, clock } = server.platform
    const [own, stranger] = [await givenPartner({ pool, keyring, at: clock.now() }, 'open311', { name: '金凤随手拍', regionCode: '640106' }), await givenPartner({ pool, keyring, at: clock.now() }, 'open311', { name: '别的客户端' })]
    const { service_request_id: number = '' } = await posted({ description: '路灯歪了', api_key: `${own.keyId}.${own.secret}` })
    const sent = async (by: NewKey) => (await post('servicerequestupdates.json', added(number, 'd1', { api_key: `${by.keyId}.${by.secret}` }))).status
    expect([await sent(own), await sent(stranger), await sent({ ...partner })]).toEqual([200, 404, 404])
    const { rows } = await pool.query<{ action: string }>(`with log as (select action, actor, subject from audit_leaf union all select body ->> 'action', body ->> 'actor', body ->> 'subject' from audit_staging)
     select action from log where subject = (select id::text from case_file where number = $1) and actor = $2 order by action`, [number, `partner:${own.session.id}`])
    expect(rows.map(({ action }) => action)).toEqual(['partner.open311.report', 'partner.open311.update'])
  })
})

describe('limits of a client', () => {
  it('too many posts are told so, and reading goes on', async () => {
    await server.platform.database.pool.query('update partner set per_minute = 1 where id = $1', [partner.id])
    const answers = await Promise.all(Array.from({ length: 4 }, (_, i) => post('requests.json', { ...light, description: `限流测试第${i}次`, api_key: key })))
    const late = answers.find(({ status }) => status === 429)
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...light, description: '太多了', api_key: key })) form.append(name, String(value))
    form.append('media', new Blob([DOT], { type: 'image/png' }), 'late.png')
    expect((await fetch(`${base}/requests.json`, { method: 'POST', body: form })).status).toBe(429)
    expect((await server.platform.database.pool.query("select 1 from stored_file where label = 'late.png'")).rows).toEqual([])
    expect([late?.status, late?.headers.get('retry-after'), late ? ((await late.json()) as Errors)[0]?.code : null]).toEqual([429, '60', 429])
    expect((await get('requests.json')).status).toBe(200)
    await server.platform.database.pool.query('update partner set enabled = false where id = $1', [partner.id])
    expect((await post('requests.json', { ...light, api_key: key })).status).toBe(403)
  })
})
