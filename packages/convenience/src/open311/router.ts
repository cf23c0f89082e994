import { dayOf } from '@onewindow/calendar/day'
import type { Performer } from '@onewindow/casework/case-state'
import type { Attached } from '@onewindow/casework/case-type'
import { open, perform } from '@onewindow/casework/perform'
import { CaseError } from '@onewindow/casework/refusal'
import { partnerCommand, type Recognised } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { shippedServiceAttributes } from '../configuration/shipped.ts'
import { categoriesOn } from '../in-force.ts'
import { isInCity } from './city.ts'
import { openingOfPosted } from './open-posted.ts'
import { open311Error } from './open311-error.ts'
import { MOST_FILES, readPostedRequest } from './post-request.ts'
import { readPostedUpdate, type PostedUpdate } from './post-update.ts'
import { refused, type Answer } from './answer-read.ts'
import { requestFingerprint, updateFingerprint } from './same-post.ts'
import { receiptDocument, updateReceiptDocument } from './service-requests.ts'
import { keepPost } from './stored-posts.ts'
import { keepUpdate } from './stored-updates.ts'

const entries = z.array(z.tuple([z.string().max(60), z.string().max(20_000)])).max(200)
const attached = z.strictObject({ fileId: z.uuid(), key: z.literal('photo'), label: z.string().min(1).max(200), sha256: z.string().length(64) })
const posted = z.strictObject({ entries, idempotencyKey: z.string().max(80).nullable(), files: z.array(attached).max(MOST_FILES) })

const rule = { partners: ['open311'], purpose: 'case', caseType: 'citizenRequest' } as const
const LEAST_ADDITION = 5
const EVENTS = { reopen: 'reopen', withdraw: 'withdraw' } as const

const performerOf = ({ partner }: Recognised): Performer => ({
  kind: 'partner', accountId: null, name: partner.name, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [], secondFactor: true, partner: 'open311',
  reach: { partnerId: partner.id, caseType: 'citizenRequest', regionCode: partner.regionCode, namedIn: 'sourceId' },
})

/** Opens the case of a post, which may be there already: the post came twice. */
async function openPosted(ctx: Recognised, caseId: string, opening: Awaited<ReturnType<typeof openingOfPosted>>, files: readonly Attached[]): Promise<string | null> {
  const there = async () => (await ctx.house.database.pool.query<{ number: string | null }>('select number from case_file where id = $1', [caseId])).rows[0]
  const known = await there()
  if (known) return known.number
  try {
    return (await open(ctx.house, performerOf(ctx), { ...opening.opening, id: caseId }, { event: 'report', input: opening.input, files })).number
  } catch (error) {
    const other = (error as { constraint?: string }).constraint === 'case_file_pkey' ? await there() : undefined
    if (!other) throw error
    return other.number
  }
}

/** `POST requests` (GeoReport v2 with the platform's rules, convenience §10.3). */
const report = partnerCommand({ ...rule, event: 'report' }).input(posted).mutation(async ({ ctx, input }): Promise<Answer> => {
  const { house, partner } = ctx
  const at = house.clock.now()
  const on = { settings: house.settings, today: dayOf(at) }
  const read = readPostedRequest(input.entries, { key: 'valid', categories: categoriesOn(on), attributes: shippedServiceAttributes(), files: input.files.length, isInCity })
  if ('errors' in read) return refused(read.errors, ctx.language)
  const { service, accountId } = read.posted
  const { caseId, token } = await keepPost(house.database.pool, {
    id: house.ids(), caseId: house.ids(), partnerId: partner.id, fingerprint: requestFingerprint(partner.id, read.posted), idempotencyKey: input.idempotencyKey, isBatch: service.open311 === 'batch', at,
  })
  const number = await openPosted(ctx, caseId, await openingOfPosted(house.database.pool, read.posted, partner.id, on), input.files)
  return { status: 200, document: receiptDocument(token === null ? { number: number ?? '' } : { token }, accountId, ctx.language) }
})

/** What the update asks of the case: reopened or withdrawn where the table allows it; its words as an addition where one is taken now. */
async function carryOut(ctx: Recognised, { id, version }: { id: string; version: number }, update: PostedUpdate): Promise<void> {
  const performer = performerOf(ctx)
  const event = update.wish === 'reopen' || update.wish === 'withdraw' ? EVENTS[update.wish] : null
  if (event) {
    await perform(ctx.house, performer, { caseId: id, version, event, input: {}, reason: update.description })
    return
  }
  if (update.description.length < LEAST_ADDITION) return
  try {
    await perform(ctx.house, performer, { caseId: id, version, event: 'correct', input: { addition: Array.from(update.description).slice(0, 2000).join(''), category: null, kind: null, place: null } })
  } catch (error) {
    if (!(error instanceof CaseError)) throw error // the message is kept; the case takes no additions now
  }
}

/** `POST servicerequestupdates`: kept under the client's own id; what it asks is done where the case allows it. */
const update = partnerCommand({ ...rule, event: 'correct' }).input(posted).mutation(async ({ ctx, input }): Promise<Answer> => {
  const read = readPostedUpdate(input.entries, 'valid')
  if ('errors' in read) return refused(read.errors, ctx.language)
  const { house, partner, language } = ctx
  const { pool } = house.database
  const { rows: [known] } = await pool.query<{ id: string; version: number }>(`select id, version from case_file where number = $1 and case_type = 'citizenRequest' and facts ->> 'sourceId' = $2`, [read.posted.number, partner.id])
  if (!known) return refused([open311Error('requestUnknown', { value: read.posted.number })], language)
  const kept = await keepUpdate(pool, house.seal, { id: house.ids(), partnerId: partner.id, caseId: known.id, fingerprint: updateFingerprint(read.posted), update: read.posted, at: house.clock.now() })
  if (kept === null) return refused([open311Error('updateDiffers')], language)
  if (kept.isNew) {
    try {
      await carryOut(ctx, known, read.posted)
    } catch (error) {
      if (!(error instanceof CaseError)) throw error
      await kept.forget()
      return refused([open311Error(read.posted.wish === 'reopen' ? 'reopenRefused' : 'cancelRefused')], language)
    }
  }
  return { status: 200, document: updateReceiptDocument(kept.id) }
})

/** What Open311 clients post; they read without a key. */
export const open311Router = router({ report, update })
