import { randomUUID } from 'node:crypto'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { readCaseNumber } from '@onewindow/casework/case-number'
import { takeCaseNumber } from '@onewindow/casework/numbering'
import { drafted } from '@onewindow/testing/application/drive'
import { openWorld } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'

const EIGHT = Array.from({ length: 8 }, (_, i) => i)

describe('R5: the same key eight times at once', () => {
  it('200 keys: one case each, eight equal answers', async () => {
    await using world = await openWorld()
    const me = await world.citizen()
    for (let batch = 0; batch < 50; batch += 1) { // four keys at a time: more would wait for a connection longer than a person does, on a busy machine
      const keys = Array.from({ length: 4 }, () => randomUUID())
      const answers = await Promise.all(keys.map((key) => Promise.all(EIGHT.map(() => world.as(me.session, { idempotencyKey: key }).citizen.application.start({ slug: 'residence-permit' })))))
      for (const [first, ...others] of answers) for (const other of others) expect(other).toEqual(first)
    }
    const { rows } = await world.database.pool.query(`select count(*)::int cases, (select count(*)::int from idempotency_key) keys from case_file`)
    expect(rows).toEqual([{ cases: 200, keys: 200 }])
  }, 300_000)

  it('eight times "submit": one receipt, one number, one entry', async () => {
    await using world = await openWorld()
    for (let n = 0; n < 10; n += 1) {
      const application = await drafted(world, 'residence-permit')
      const key = randomUUID()
      const { rows: [c] } = await world.database.pool.query<{ version: number }>('select version from case_file where id = $1', [application.caseId])
      const submit = (world.as(application.me.session, { idempotencyKey: key }).citizen.application as unknown as Record<string, (input: unknown) => Promise<CaseReceipt>>).submit
      const answers = await Promise.all(EIGHT.map(() => submit?.({ caseId: application.caseId, version: c?.version, input: { signature: '马晓燕', truthful: true } })))
      expect(answers).toEqual(EIGHT.map(() => answers[0]))
      expect((await world.timeline(application.caseId)).map(({ event }) => event)).toEqual(['submit'])
    }
    const { rows } = await world.database.pool.query(`select count(*)::int papers, count(distinct number)::int numbers from issued_document`)
    expect(rows).toEqual([{ papers: 10, numbers: 10 }])
  }, 300_000)
})

describe('R7: numbers', () => {
  it('16 clients take 500 case numbers each: none twice, strictly by the rule', async () => {
    await using world = await openWorld()
    const taken = (await Promise.all(Array.from({ length: 16 }, async (_, client) => {
      const numbers: string[] = []
      for (let i = 0; i < 500; i += 1) numbers.push(await takeCaseNumber(world.database.pool, 'BJ', client % 2 === 0 ? '640104001' : '640105', '2026-11-02'))
      return numbers
    }))).flat()
    expect(new Set(taken).size).toBe(8000)
    expect(taken.filter((number) => readCaseNumber(number) !== number)).toEqual([])
    for (const region of ['640104', '640105']) {
      const serials = taken.filter((number) => number.includes(`-${region}-`)).map((number) => Number(number.split('-')[3])).sort((a, b) => a - b)
      expect(serials).toEqual(Array.from({ length: 4000 }, (_, i) => i + 1))
    }
  }, 120_000)

  it('document numbers have no gaps, whoever issues at once and whatever is refused between', async () => {
    await using world = await openWorld()
    const applications = []
    for (let i = 0; i < 24; i += 1) applications.push(await drafted(world, 'residence-permit', i % 4 === 3 ? { without: ['mat.photo'] } : {}))
    await Promise.all(applications.map((application) => application.citizenDoes('submit')))
    await Promise.all(applications.map((application) => application.officerDoes('accept', 'acceptor').catch(() => null)))
    const { rows } = await world.database.pool.query<{ number: string }>(`select number from issued_document where document = 'application.acceptanceNotice'`)
    const serials = rows.map(({ number }) => Number(/〕(\d+)号$/.exec(number)?.[1])).sort((a, b) => a - b)
    expect(serials).toEqual(Array.from({ length: 18 }, (_, i) => i + 1))
  }, 120_000)
})
