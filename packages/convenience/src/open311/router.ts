import { dayOf } from '@onewindow/calendar/day'
import type { Performer } from '@onewindow/casework/case-state'
import type { Attached } from '@onewindow/casework/case-type'
import { open, perform } from '@onewindow/casework/perform'
import { CaseError } from '@onewindow/casework/refusal'
import { comment } from '@onewindow/casework/spine-events'
import { isStale, onLatest } from '@onewindow/rpc/partner-case'
import { service } from '@onewindow/rpc/context'
import { oncePerSerial, settled } from '@onewindow/rpc/partner-call'
import { partnerCommand, type Recognised } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { shippedServiceAttributes } from '../configuration/shipped.ts'
import { categoriesOn } from '../in-force.ts'
import { isInCity } from './city.ts'
import { openingOfPosted } from './open-posted.ts'
import { notices } from './locales/zh.ts'
import { open311Error, type Open311Error } from './open311-error.ts'
import { MOST_FILES, readPostedRequest } from './post-request.ts'
import { readPostedUpdate, type PostedUpdate } from './post-update.ts'
import { refused, type Answer } from './answer-read.ts'
import { requestFingerprint, updateFingerprint } from './same-post.ts'
import { receiptDocument, updateReceiptDocument } from './service-requests.ts'
import { keepPost } from './stored-posts.ts'

const entries = z.array(z.tuple([z.string().max(60), z.string().max(20_000)])).max(200)
const picture = z.strictObject({ label: z.string().min(1).max(200), sha256: z.string().length(64) })
const posted = z.strictObject({ entries, idempotencyKey: z.string().max(80).nullable(), files: z.array(picture).max(MOST_FILES) })

const rule = { partners: ['open311'], purpose: 'case', caseType: 'citizenRequest' } as const
const EVENTS = { reopen: 'reopen', withdraw: 'withdraw' } as const

/** Keeps the pictures of this post, once, when a case is to take them: one that is refused or repeated leaves none behind. */
export type SentPictures = () => Promise<readonly Attached[]>
const kept = (ctx: Recognised, files: readonly unknown[]): Promise<readonly Attached[]> => (files.length > 0 ? service<SentPictures>(ctx, 'sentPictures')() : Promise.resolve([]))

const performerOf = ({ partner }: Recognised): Performer => ({
  kind: 'partner', accountId: null, name: partner.name, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [], secondFactor: true, partner: 'open311',
  reach: { partnerId: partner.id, caseType: 'citizenRequest', regionCode: partner.regionCode, namedIn: 'sourceId' },
})

/** What came with a post, and where more lie: as many as may be sent are fetched, each once. */
type Pictures = { sent: readonly unknown[]; pictures: readonly string[] }
const picturesNamed = ({ mediaUrls }: { mediaUrls: readonly string[] }): readonly string[] => [...new Set(mediaUrls)].slice(0, MOST_FILES)

/** Opens the case of a post, which may be there already: the post came twice. */
async function openPosted(ctx: Recognised, caseId: string, opening: Awaited<ReturnType<typeof openingOfPosted>>, { sent, pictures }: Pictures): Promise<string | null> {
  const there = async () => (await ctx.house.database.pool.query<{ number: string | null }>('select number from case_file where id = $1', [caseId])).rows[0]
  const known = await there()
  if (known) return known.number
  const files = await kept(ctx, sent)
  try {
    return (await open(ctx.house, performerOf(ctx), { ...opening.opening, id: caseId }, { event: 'report', input: opening.input, files, pictures })).number
  } catch (error) {
    const other = (error as { constraint?: string }).constraint === 'case_file_pkey' ? await there() : undefined
    if (!other) throw error
    return other.number
  }
}

/** `POST requests` (GeoReport v2 with the platform's rules, convenience §10.3). The serial is the case it stands for: clients of this standard send none of their own. */
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
  const opening = await openingOfPosted(house.database.pool, read.posted, partner.id, on)
  const number = await oncePerSerial(ctx, 'open311.report', { serial: caseId }, async ({ settle }): Promise<string | null> => {
    const opened = await openPosted(ctx, caseId, opening, { sent: input.files, pictures: picturesNamed(read.posted) })
    await settled(ctx, settle, opened, caseId)
    return opened
  })
  return { status: 200, document: receiptDocument(token === null ? { number: number ?? '' } : { token }, accountId, ctx.language) }
})

/** The words as the unit and the visitor read them: what the client's status says of them comes first, links to pictures last. */
const messageOf = ({ wish, description, mediaUrls }: PostedUpdate): string => [...(wish === 'solved' ? [notices.saysSolved()] : []), description, ...mediaUrls].join('\n')

/** What the update asks of the case: reopened or withdrawn where the table allows it, with the words as the reason; else its words as a message, whatever the case stands in. */
async function carryOut(ctx: Recognised, update: PostedUpdate, sent: readonly unknown[], key: string): Promise<string> {
  const performer = performerOf(ctx)
  const { wish, number } = update
  const pictures = picturesNamed(update)
  const { caseId } = await onLatest(ctx, performer, number, async ({ id, version }) => {
    const files = await kept(ctx, sent)
    return wish === 'reopen' || wish === 'withdraw'
      ? perform(ctx.house, performer, { caseId: id, caseType: 'citizenRequest', version, event: EVENTS[wish], input: {}, reason: messageOf(update), files, pictures, key })
      : comment(ctx.house, performer, { caseId: id, version, text: messageOf(update), internal: false, files, pictures, key })
  })
  return caseId
}

/** Why an update was not done, in the words of the standard; a case that others keep changing, and what is away for the moment, are for later. */
function refusedUpdate(error: unknown, { wish, number }: PostedUpdate): Open311Error | null {
  if (!(error instanceof CaseError)) return null
  if (error.refusal.code === 'partner.serialUsed') return open311Error('updateDiffers')
  if (error.refusal.code === 'case.notFound') return open311Error('requestUnknown', { value: number })
  if (isStale(error) || error.refusal.kind === 'away') return open311Error('away')
  return wish === 'reopen' ? open311Error('reopenRefused') : wish === 'withdraw' ? open311Error('cancelRefused') : null
}

/** `POST servicerequestupdates`: done once under the client's own id, and acknowledged only when it is done. */
const update = partnerCommand({ ...rule, event: 'comment' }).input(posted).mutation(async ({ ctx, input }): Promise<Answer> => {
  const { language } = ctx
  const read = readPostedUpdate(input.entries, 'valid')
  if ('errors' in read) return refused(read.errors, language)
  const content = { serial: read.posted.clientUpdateId, fingerprint: updateFingerprint(read.posted, input.files.map(({ sha256 }) => sha256)) }
  try {
    const id = await oncePerSerial(ctx, 'open311.update', content, async ({ key, settle }): Promise<string> => {
      const caseId = await carryOut(ctx, read.posted, input.files, key)
      await settled(ctx, settle, key, caseId)
      return key
    })
    return { status: 200, document: updateReceiptDocument(id) }
  } catch (error) {
    const told = refusedUpdate(error, read.posted)
    if (!told) throw error
    return refused([told], language)
  }
})

/** What Open311 clients post; they read without a key. */
export const open311Router = router({ report, update })
