import { dayOf } from '@onewindow/calendar/day'
import { fail } from '@onewindow/casework/refusal'
import type { Db } from '@onewindow/casework/case-type'
import { isInUnit } from '@onewindow/casework/may-act'
import { refuse as shared } from '@onewindow/casework/errors'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import type { CaseReceipt } from '@onewindow/casework/commit'
import type { Performer } from '@onewindow/casework/case-state'
import { fullWidthBrackets } from '@onewindow/documents/definition/citation'
import { prefill, type KnownFacts } from '@onewindow/forms/definition'
import type { Keyring } from '@onewindow/identity/keyring'
import { service, type RequestContext } from '@onewindow/rpc/context'
import type { Signed } from '@onewindow/rpc/procedures'
import { z } from 'zod'
import type { CatalogueStore } from '../catalogue/catalogue-store.ts'
import type { OrganOffer, PublishedItem } from '../catalogue/catalogue.ts'
import { slug as slugOf } from '../catalogue/definition.ts'
import { withAnswers } from './answers.ts'
import { refuse } from './errors.ts'
import { knownFacts } from './known-facts.ts'
import { draftOf, factsOf, ownFilesOf, preparedOf } from './prepared.ts'
import { actionKind, windowInput, type ApplicationFacts } from './schemas.ts'

const onItem = { slug: slugOf, offerId: z.uuid().optional(), actionKind: actionKind.default('new'), licenceId: z.uuid().nullable().default(null) }
/** The person picks an item and, where several organs carry it out, one of them. `forAnother` says that a delegate files for somebody else. */
export const startInput = z.strictObject({ ...onItem, partyId: z.uuid().optional(), forAnother: z.boolean().default(false), /** The request it begins from. */ requestId: z.uuid().optional() })
/** The same at a counter: the clerk names the party in front of the window. */
export const receiveInput = z.strictObject({ ...onItem, partyId: z.uuid(), byPost: z.boolean().default(false), input: windowInput })

type Who = { partyId: string; actorPartyId: string | null; hasAgent: boolean; agentName: string | null; mandate: boolean; kind: 'person' | 'individualBusiness' | 'organization'; name: string }
type Chosen = { item: PublishedItem; offer: OrganOffer; unitPath: string }

/** The item in force and the organ that carries it out: the one named, else the county nearest to the party, else the first. @throws CaseError `case.notFound` */
export async function chooseOffer(ctx: RequestContext, slug: string, offerId: string | undefined): Promise<Chosen> {
  const catalogue = await service<CatalogueStore>(ctx, 'catalogue').at(ctx.house.clock.now())
  const item = catalogue.items.get(slug) ?? fail(shared.notFound({}))
  const offer = (offerId ? item.offers.find(({ id }) => id === offerId) : (item.offers.find(({ level }) => level === 'county') ?? item.offers[0])) ?? fail(shared.notFound({}))
  const { rows } = await ctx.house.database.pool.query<{ path: string }>('select path from unit where id = $1', [offer.unitId])
  return { item, offer, unitPath: rows[0]?.path ?? fail(shared.notFound({})) }
}

/** Whether the certificate to be changed or renewed is the applicant's, or that of the person who runs the applicant's business. */
const isHeldBy = async (db: Db, licenceId: string, partyId: string): Promise<boolean> =>
  ((await db.query('select 1 from licence l where l.id = $1 and (l.party_id = $2 or l.party_id = (select o.operator_party_id from party o where o.id = $2))', [licenceId, partyId])).rowCount ?? 0) > 0

/** Facts of a new application: what is known is filled in, with its source. */
async function initialFacts(ctx: RequestContext, { item, offer }: Chosen, who: Who, input: { actionKind: ApplicationFacts['actionKind']; licenceId: string | null }, said: KnownFacts = {}): Promise<ApplicationFacts> {
  const { content } = item
  const today = dayOf(ctx.house.clock.now())
  if (input.licenceId && !await isHeldBy(ctx.house.database.pool, input.licenceId, who.partyId)) fail(shared.notFound({}))
  const known = await knownFacts(ctx.house.database.pool, service<Keyring>(ctx, 'keyring'), { partyId: who.partyId, actorPartyId: who.actorPartyId, today })
  const empty: ApplicationFacts = {
    itemVersionId: item.versionId, itemSlug: content.slug, itemName: { zh: fullWidthBrackets(content.nameZh), en: content.nameEn }, implementationId: offer.id, subjectType: who.kind === 'person' ? 'natural' : 'legal', partyId: who.partyId,
    actionKind: input.actionKind, licenceId: input.licenceId, hasAgent: who.hasAgent, agentName: who.agentName, mandate: who.mandate, answers: {}, sensitiveAnswers: {}, consents: [], deferrals: [], commitments: [], commitmentChosen: false,
    delivery: { mode: content.result.electronic ? 'electronic' : 'window' }, signature: null, acceptance: null, corrections: [], correctionAnswers: [], officerAnswers: {}, clarifications: [], refusal: null, stages: [], conditions: [],
    inspections: [], special: [], hearing: null, extension: null, decision: null, certificateNumber: null, licenceIssuedId: null, proofOfService: null, attempts: [], ending: null, errata: [], recusals: [], batchClosesAt: null, payment: null, bundle: null, defects: [], given: {},
  }
  return withAnswers(empty, content, prefill(content.formSchema, { ...said, ...known }, {}, today))
}

const openingOf = (chosen: Chosen, who: Who, facts: ApplicationFacts, channel: string) => ({
  caseType: 'application', topic: chosen.item.content.slug, title: fullWidthBrackets(chosen.item.content.nameZh), party: who.name, regionCode: chosen.offer.regionCode, unitId: chosen.offer.unitId, unitPath: chosen.unitPath, channel, facts,
})

/** Opens a draft for the party acted for; one that begins from a request of that party has what was said there, and is the only one: asked again, the answer leads to it. @throws CaseError `case.notFound`, `application.itemNotPublished`, `application.subjectTypeNotAllowed`, `application.agentNotAllowed` */
export async function startDraft(ctx: RequestContext, performer: Performer, who: Who, input: z.output<typeof startInput>): Promise<CaseReceipt> {
  const { pool } = ctx.house.database
  const chosen = await chooseOffer(ctx, input.slug, input.offerId)
  const { requestId } = input
  const prepared = requestId ? ((await preparedOf(pool, requestId, [who.partyId], ctx.house.clock.now())) ?? fail(shared.notFound({}))) : null
  const facts = await initialFacts(ctx, chosen, who, input, prepared && requestId ? factsOf(prepared.body, requestId) : {})
  const files = prepared ? (await ownFilesOf(pool, prepared.body, performer.accountId)).map((file) => ({ ...file, key: 'request' as const })) : []
  const event = { partyId: who.partyId, implementationId: chosen.offer.id, actionKind: input.actionKind, licenceId: input.licenceId, agent: who.hasAgent, requestId: requestId ?? null, files }
  const opening = openingOf(chosen, who, facts, 'online')
  const asked = { event: 'startDraft', input: event, key: ctx.idempotencyKey }
  if (!requestId) return open(ctx.house, performer, opening, asked)
  const id = draftOf(requestId)
  // Begun in an older build under an id of its own.
  if (prepared?.caseId && prepared.caseId !== id) return begun(ctx, prepared.caseId)
  try {
    return await open(ctx.house, performer, { ...opening, id, links: [{ to: requestId, kind: 'causedBy' }] }, asked)
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'case_file_pkey') return begun(ctx, id)
    throw error
  }
}

/** The application that was begun from the request before, as it stands now. */
async function begun({ house }: RequestContext, caseId: string): Promise<CaseReceipt> {
  const { state: { number, queryCode, version, state, openedAt } } = await loadCase(house, caseId)
  return { caseId, number, queryCode, version, state, event: 'startDraft', at: openedAt, documents: [] }
}

/** What the clerk begins with at the counter: the form of the item and what is known of the person; sensitive values stay covered and count as answered. */
export type CounterForm = {
  item: PublishedItem['content']; organ: string; offerId: string; subjectType: ApplicationFacts['subjectType']; answers: ApplicationFacts['answers']
  /** Semantic keys of known sensitive answers. They are used, not shown. */
  covered: string[]
}

/** The organ the clerk may receive for: the own one or one below it (综合窗口). @throws CaseError `application.notAtThisWindow`, `case.notFound` */
async function offerAtCounter(ctx: Signed, slug: string): Promise<string> {
  const catalogue = await service<CatalogueStore>(ctx, 'catalogue').at(ctx.house.clock.now())
  const { offers } = catalogue.items.get(slug) ?? fail(shared.notFound({}))
  const { rows } = await ctx.house.database.pool.query<{ id: string; path: string }>('select id, path from unit where id = any($1)', [offers.map(({ unitId }) => unitId)])
  const paths = new Map(rows.map(({ id, path }) => [id, path]))
  const clerk = ctx.me.grants.filter(({ role }) => role === 'windowClerk')
  const mine = offers.find(({ unitId }) => clerk.some(({ unitPath }) => isInUnit(paths.get(unitId) ?? '', unitPath)))
  return (mine ?? fail(refuse.notAtThisWindow({ organ: (offers.find(({ level }) => level === 'county') ?? offers[0])?.organ ?? '' }))).id
}

/** The counter form for the party in front of the window. @throws CaseError `application.notAtThisWindow`, `case.notFound` */
export async function counterForm(ctx: Signed, who: Who, { slug, offerId }: { slug: string; offerId?: string | undefined }): Promise<CounterForm> {
  const chosen = await chooseOffer(ctx, slug, offerId ?? (await offerAtCounter(ctx, slug)))
  const { answers, sensitiveAnswers, subjectType } = await initialFacts(ctx, chosen, who, { actionKind: 'new', licenceId: null })
  return { item: chosen.item.content, organ: chosen.offer.organ, offerId: chosen.offer.id, subjectType, answers, covered: Object.keys(sensitiveAnswers) }
}

/** Receives an application at the counter or from the post: submitted at once, receipt for the presenter. */
export async function receive(ctx: RequestContext, performer: Performer, who: Who, input: z.output<typeof receiveInput>): Promise<CaseReceipt> {
  const chosen = await chooseOffer(ctx, input.slug, input.offerId)
  const facts = await initialFacts(ctx, chosen, who, input)
  // What was covered on the clerk's screen is still the person's answer; what the clerk typed goes before it.
  const typed = { ...input.input, answers: { ...facts.sensitiveAnswers, ...input.input.answers } }
  return open(ctx.house, performer, openingOf(chosen, who, facts, input.byPost ? 'post' : 'window'), { event: input.byPost ? 'receiveByPost' : 'receiveAtWindow', input: typed, key: ctx.idempotencyKey })
}

export type { Who }
