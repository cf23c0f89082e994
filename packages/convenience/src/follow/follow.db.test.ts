import { setTimeout } from 'node:timers/promises'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { requestTypes } from '../request-types.ts'

type Receipt = { caseId: string; version: number; number: string; queryCode: string }
type Commands = Record<string, Record<string, (asked: unknown) => Promise<Receipt>>>

const said = { kind: 'consult', category: '030201', text: '垃圾三天没有清运，请联系13912345678', place: null, sealed: false, contactWay: 'phone', againstId: null, anonymous: false }
const report = async (world: World, over: object = {}): Promise<Receipt> => {
  const me = await world.citizen({ name: '欧阳晓燕' })
  return (me.citizen as unknown as Commands).citizenRequest?.report?.({ input: { ...said, ...over } }) as Promise<Receipt>
}
const from = (world: World, address: string) => world.as(null, { address }).public.follow
const refusal = (code: string, status: string) => ({ code: status, message: code })

it('number and query code, however typed, show where a request stands, what is promised and the answer; nobody signed in', async () => {
  await using world = await openWorld({ extraTypes: requestTypes })
  const { number, queryCode, caseId, version } = await report(world)
  const typed = { number: ` ${number.toLowerCase().slice(0, 6)}-${number.slice(6)}`, code: `${queryCode.slice(0, 3)} ${queryCode.slice(3).toLowerCase()}` }
  const { follow } = world.anyone().public
  const before = await follow.byCode(typed)
  expect(before).toMatchObject({ number, state: 'submitted', result: null, sealed: false, receivedOn: '2026-11-02', promisedOn: expect.stringMatching(/^2026-11-\d\d$/), late: false, category: { zh: expect.any(String) }, unit: null, reply: null, answer: null })
  expect(JSON.stringify(before)).not.toMatch(/晓燕|1391|垃圾三天/)
  const operator = await world.officer('requestOperator', { unitId: 'C:640100' })
  await (operator.staff as unknown as Commands).citizenRequest?.answerOnSpot?.({ caseId, version, input: { text: '今天下午清运', article: 'KB-12' } })
  expect(await follow.byCode(typed)).toMatchObject({ state: 'closed', result: 'answered', answer: '今天下午清运' })
})

it('of a request that is kept secret only the state is told', async () => {
  await using world = await openWorld({ extraTypes: requestTypes })
  const { number, queryCode } = await report(world, { sealed: true })
  expect(await world.anyone().public.follow.byCode({ number, code: queryCode })).toEqual({
    number, state: 'submitted', result: null, sealed: true, receivedOn: null, promisedOn: null, late: false, category: null, unit: null, asked: null, reply: null, answer: null,
  })
})

it('unknown number and wrong code are one answer; five of them close it for a quarter of an hour, there and nowhere else; what is right counts as none', async () => {
  await using world = await openWorld({ extraTypes: requestTypes })
  const { number, queryCode } = await report(world)
  const [guesser, other] = [from(world, '10.0.0.7'), from(world, '10.0.0.8')]
  const wrong = queryCode === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA'
  for (let n = 0; n < 7; n += 1) await guesser.byCode({ number, code: queryCode })
  for (const asked of [{ number, code: wrong }, { number: 'GD202611240000018', code: queryCode }, { number: 'GD1', code: queryCode }, { number, code: 'O0' }]) await expect(guesser.byCode(asked)).rejects.toMatchObject(refusal('case.notFound', 'NOT_FOUND'))
  await guesser.byCode({ number, code: queryCode })
  await expect(guesser.byCode({ number, code: wrong })).rejects.toMatchObject(refusal('case.notFound', 'NOT_FOUND'))
  await expect(guesser.byCode({ number, code: queryCode })).rejects.toMatchObject(refusal('case.tooManyTries', 'TOO_MANY_REQUESTS'))
  expect(await other.byCode({ number, code: queryCode })).toMatchObject({ number })
})

/** Asked while nothing can be looked up, so that all are on their way before the first is answered. */
async function whileLooksWait<T>(world: World, ask: () => Promise<T>[]): Promise<T[]> {
  const client = await world.database.pool.connect()
  await client.query('begin; lock table case_file in access exclusive mode')
  const asked = Promise.all(ask())
  await setTimeout(300)
  await client.query('rollback')
  client.release()
  return asked
}

it('six right questions at the same moment are all answered, and ten wrong ones are counted one after the other', async () => {
  await using world = await openWorld({ extraTypes: requestTypes })
  const { number, queryCode } = await report(world)
  const [asker, guesser] = [from(world, '10.0.0.7'), from(world, '10.0.0.8')]
  const answers = await whileLooksWait(world, () => Array.from({ length: 6 }, () => asker.byCode({ number, code: queryCode })))
  expect(answers.map((one) => one.number)).toEqual(Array.from({ length: 6 }, () => number))
  const guesses = await Promise.allSettled(Array.from({ length: 10 }, () => guesser.byCode({ number, code: queryCode === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA' })))
  expect(guesses.map((one) => (one.status === 'rejected' ? (one.reason as Error).message : one.status)).sort()).toEqual([...Array.from({ length: 5 }, () => 'case.notFound'), ...Array.from({ length: 5 }, () => 'case.tooManyTries')])
})

it('a miss is forgotten after a quarter of an hour, however often the right one is asked meanwhile', async () => {
  await using world = await openWorld({ extraTypes: requestTypes })
  const { number, queryCode } = await report(world)
  const { byCode } = from(world, '10.0.0.7')
  const ask = (code: string) => byCode({ number, code })
  const miss = () => expect(ask(queryCode === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA')).rejects.toMatchObject(refusal('case.notFound', 'NOT_FOUND'))
  for (let n = 0; n < 4; n += 1) await miss()
  for (let n = 0; n < 6; n += 1) {
    // Ten minutes of machine time go by.
    await world.database.pool.query("update sign_in_attempt set last_at = last_at - interval '10 minutes', locked_until = locked_until - interval '10 minutes'")
    await ask(queryCode)
  }
  await miss()
  expect(await ask(queryCode)).toMatchObject({ number })
})
