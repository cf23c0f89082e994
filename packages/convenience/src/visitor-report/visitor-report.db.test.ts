import { randomUUID } from 'node:crypto'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { requestTypes } from '../request-types.ts'

const said = { kind: 'report' as const, text: '凤凰北街路口的井盖不见了，请尽快处理', place: { regionCode: '640104001', address: '凤凰北街与北京路口', latE7: null, lonE7: null }, sealed: false, reporter: null }
const from = (world: World, address = '10.0.0.7') => world.as(null, { address }).public
const send = (world: World, over: object = {}, address?: string) => from(world, address).report.send({ ...said, key: randomUUID(), ...over })
const refusal = (code: string, status: string) => ({ code: status, message: code })

it('CS-01: without an account a report is received, with number, query code and a paper, and followed by them; who reported is kept nowhere in the open', async () => {
  await using world = await openWorld({ extraTypes: requestTypes })
  const { number, queryCode, receivedOn } = await send(world, { reporter: { name: '欧阳晓燕', phone: '13912345678' } })
  expect({ number, queryCode, receivedOn }).toEqual({ number: expect.stringMatching(/^GD\d{15}$/) as string, queryCode: expect.stringMatching(/^[A-HJ-NP-Z2-9]{6}$/) as string, receivedOn: '2026-11-02' })
  expect(await from(world).follow.byCode({ number, code: queryCode })).toMatchObject({ number, state: 'submitted', sealed: false, promisedOn: expect.any(String) as string })
  const { rows: [stored] } = await world.database.pool.query<{ id: string; row: string; channel: string; party: string }>('select id, row_to_json(c)::text as row, channel, party from case_file c where number = $1', [number])
  expect(stored).toMatchObject({ channel: 'web', party: '欧***' })
  expect(stored?.row).not.toMatch(/欧阳晓燕|13912345678/)
  const { rows: papers } = await world.database.pool.query('select 1 from issued_document where case_id = $1 and document = $2', [stored?.id, 'citizenRequest.receipt'])
  expect(papers).toHaveLength(1)
  const { rows: parts } = await world.database.pool.query('select 1 from case_part where case_id = $1', [stored?.id])
  expect(parts).toEqual([])
})

it('anonymous: no name, nothing to call back; kept secret where that is asked', async () => {
  await using world = await openWorld({ extraTypes: requestTypes })
  const { number, queryCode } = await send(world, { sealed: true })
  const { rows: [row] } = await world.database.pool.query<{ party: string; anonymous: string; way: string }>("select party, facts ->> 'anonymous' anonymous, facts ->> 'contactWay' way from case_file where number = $1", [number])
  expect(row).toEqual({ party: '保密', anonymous: 'true', way: 'none' })
  expect(await from(world).follow.byCode({ number, code: queryCode })).toMatchObject({ sealed: true, category: null })
})

it('CS-25: what is sent again, also at the same moment, is one report with one receipt; other words under its key are told apart', async () => {
  await using world = await openWorld({ extraTypes: requestTypes })
  const key = randomUUID()
  const receipts = await Promise.all([1, 2, 3].map(() => send(world, { key })))
  expect(await send(world, { key })).toEqual(receipts[0])
  expect(new Set(receipts.map(({ number }) => number)).size).toBe(1)
  const { rows } = await world.database.pool.query<{ id: string }>("select id from case_file where case_type = 'citizenRequest'")
  expect(rows).toHaveLength(1)
  await expect(send(world, { key, text: '另外一件事，路灯不亮' })).rejects.toMatchObject(refusal('case.idempotencyMismatch', 'CONFLICT'))
  // Whatever else differs is another report too, and nobody is told that it was received.
  const others = [{ kind: 'help' }, { place: { ...said.place, address: '凤凰北街与上海路口' } }, { sealed: true }, { reporter: { name: '李娜', phone: '13912345678' } }]
  for (const other of others) await expect(send(world, { key, ...other }), JSON.stringify(other)).rejects.toMatchObject(refusal('case.idempotencyMismatch', 'CONFLICT'))
  // What the centre corrects since changes nothing of what was sent.
  await world.database.pool.query("update case_file set facts = facts || '{\"kind\": \"complaint\", \"place\": null}' where id = $1", [rows[0]?.id])
  expect(await send(world, { key })).toEqual(receipts[0])
  // Who knows the id of a case cannot have its code for it.
  expect((await send(world, { key: rows[0]?.id }, '10.0.0.8')).number).not.toBe(receipts[0]?.number)
})

it('five in a quarter of an hour from one address, then it is closed there and nowhere else; what was refused counts as none', async () => {
  await using world = await openWorld({ extraTypes: requestTypes })
  for (let n = 0; n < 6; n += 1) await expect(send(world, { place: null })).rejects.toMatchObject({ message: 'citizenRequest.placeNeeded' })
  for (let n = 0; n < 5; n += 1) await send(world)
  await expect(send(world)).rejects.toMatchObject(refusal('case.tooManyTries', 'TOO_MANY_REQUESTS'))
  await send(world, {}, '10.0.0.9')
  await send(world, { kind: 'consult', place: null }, '10.0.0.9')
})

it('only our own pages send it, and a telephone is one', async () => {
  await using world = await openWorld({ extraTypes: requestTypes })
  await expect(world.as(null, { sameOrigin: false }).public.report.send({ ...said, key: randomUUID() })).rejects.toMatchObject({ message: 'case.badRequest' })
  await expect(send(world, { reporter: { name: '李', phone: '12345' } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(send(world, { text: '井盖' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
