import { verifyReceipt } from '@onewindow/audit/definition'
import { ephemeralSigningKey } from '@onewindow/audit/keys'
import { sequenceNow } from '@onewindow/audit/sequence'
import { signHead } from '@onewindow/audit/sign-head'
import { submitted } from '@onewindow/testing/application/drive'
import { accepted } from '@onewindow/testing/application/finish'
import { openWorld, type World } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'

const key = ephemeralSigningKey()

async function seal({ database, clock }: World): Promise<void> {
  const client = await database.pool.connect()
  try {
    await sequenceNow(client)
    await signHead(client, key, clock.now())
  } finally {
    client.release()
  }
}

describe('what waits for the applicant', () => {
  it('a correction notice waits with the day of its own clock, and no longer once it is answered', async () => {
    await using world = await openWorld()
    const application = await submitted(world, 'food-operation-licence-new', { without: ['mat.layoutPlan'] })
    expect((await application.me.citizen.waiting.list()).rows).toEqual([])
    await application.officerDoes('requestCorrection', 'acceptor')
    const { rows, counts } = await application.me.citizen.waiting.list()
    expect(rows).toMatchObject([{ caseId: application.caseId, verb: 'resubmit', event: 'resubmit', state: 'correctionRequested', dueOn: '2026-12-02' }])
    expect(counts).toEqual({ toDo: 1, drafts: 0 })
    await application.citizenDoes('resubmit')
    expect(await application.me.citizen.waiting.counts()).toEqual({ toDo: 0, drafts: 0 })
  })

  it('a clarification waits from the moment it is asked until it is answered', async () => {
    await using world = await openWorld()
    const application = await submitted(world, 'food-operation-licence-new')
    await accepted(application)
    await application.officerDoes('startReview', 'reviewer')
    expect((await application.me.citizen.waiting.list()).rows).toEqual([])
    await application.officerDoes('askClarification', 'reviewer')
    expect((await application.me.citizen.waiting.list()).rows).toMatchObject([{ caseId: application.caseId, verb: 'clarify', event: 'clarify', state: 'reviewing' }])
    await application.citizenDoes('clarify')
    expect(await application.me.citizen.waiting.counts()).toEqual({ toDo: 0, drafts: 0 })
  })
})

describe('every paper can be verified by its code', () => {
  it('the receipt of a submission: title, number, organ and the proof of its event; nothing about the person', async () => {
    await using world = await openWorld()
    const application = await submitted(world, 'residence-permit')
    const { rows: [paper] } = await world.database.pool.query<{ verify_code: string; number: string }>(`select verify_code, number from issued_document where case_id = $1`, [application.caseId])
    await seal(world)
    const answer = await world.anyone().public.verify.byCode({ code: paper?.verify_code ?? '' })
    expect(answer).toMatchObject({ kind: 'document', status: 'valid', document: 'application.acceptanceReceipt', title: { zh: '收件回执' }, number: paper?.number, holder: null, issuedOn: '2026-11-02', claim: null })
    if (!answer.receipt) throw new Error('no receipt')
    expect(await verifyReceipt(answer.receipt, [key.publicJwk])).toEqual({ valid: true })
    expect(JSON.stringify(answer)).not.toContain('马晓燕')
  })
})

describe('a copy of my data', () => {
  it('holds what I answered, without what is sealed and without a number in full', async () => {
    await using world = await openWorld()
    const application = await submitted(world, 'residence-permit')
    const copy = await application.me.citizen.privacy.exportMyData()
    const [mine] = copy.cases
    expect(mine).toMatchObject({ id: application.caseId, caseType: 'application' })
    expect(Object.keys((mine?.answers['answers'] ?? {}) as object).length).toBeGreaterThan(3)
    expect(mine?.answers).not.toHaveProperty('sensitiveAnswers')
    expect(JSON.stringify(copy)).not.toMatch(/\d{17}[\dX]/)
    expect(copy.documents).toHaveLength(1)
  })
})
