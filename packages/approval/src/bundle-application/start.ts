import { dayOf } from '@onewindow/calendar/day'
import type { Performer } from '@onewindow/casework/case-state'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { refuse as shared } from '@onewindow/casework/errors'
import { open } from '@onewindow/casework/perform'
import { fail } from '@onewindow/casework/refusal'
import { fullWidthBrackets } from '@onewindow/documents/definition/citation'
import { fieldsOf, prefill, splitSensitive, type AnswerDocument, type KnownFacts } from '@onewindow/forms/definition'
import type { Keyring } from '@onewindow/identity/keyring'
import { service, type RequestContext } from '@onewindow/rpc/context'
import { z } from 'zod'
import { knownFacts } from '../application/known-facts.ts'
import type { Who } from '../application/start.ts'
import { bundleAnswers, type BundleContent } from '../catalogue/bundle-definition.ts'
import type { CatalogueStore } from '../catalogue/catalogue-store.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { slug as slugOf, type ItemContent } from '../catalogue/definition.ts'
import { listOrgans } from '../catalogue/organs.ts'
import { refuse } from './errors.ts'
import { knownBy } from './load.ts'
import { leadUnit, organFor } from './organ.ts'
import type { BundleFacts, PinnedItem } from './schemas.ts'

/** The person has answered the guided questions of a bundle. `forAnother` says that a delegate files for somebody else. */
export const startInput = z.strictObject({ slug: slugOf, answers: bundleAnswers, partyId: z.uuid().optional(), forAnother: z.boolean().default(false) })

const CITY = '640100'

type Unit = { id: string; path: string; region_code: string; name_zh: string }

/** Where the party lives or does business: the organs nearest to it carry the items out. */
async function regionOf({ house }: RequestContext, partyId: string): Promise<string | undefined> {
  const { rows } = await house.database.pool.query<{ region_code: string | null }>('select region_code from party where id = $1', [partyId])
  return rows[0]?.region_code ?? undefined
}

async function unitsOf({ house }: RequestContext, ids: readonly string[]): Promise<Map<string, Unit>> {
  const { rows } = await house.database.pool.query<Unit>('select id, path, region_code, name_zh from unit where id = any($1)', [ids])
  return new Map(rows.map((unit) => [unit.id, unit]))
}

/** Every item of the bundle with the version in force and the organ nearest to the party. @throws CaseError `bundleApplication.notPublished` when nobody carries one out */
async function pinned(ctx: RequestContext, catalogue: Catalogue, bundle: BundleContent, region: string | undefined): Promise<PinnedItem[]> {
  const chosen = bundle.items.map(({ slug }) => {
    const item = catalogue.items.get(slug)
    const organs = listOrgans(catalogue, { slug, regionCode: region })
    const organ = organFor(organs)
    return item && organ ? { item, organ } : fail(refuse.notPublished({}))
  })
  const units = await unitsOf(ctx, chosen.map(({ organ }) => organ.unitId))
  return chosen.map(({ item: { content, versionId }, organ }) => {
    const unit = units.get(organ.unitId) ?? fail(refuse.notPublished({}))
    return {
      slug: content.slug, itemVersionId: versionId, implementationId: organ.id, name: { zh: fullWidthBrackets(content.nameZh), en: content.nameEn }, organ: organ.organ, unitId: unit.id, unitPath: unit.path, regionCode: organ.regionCode,
    }
  })
}

/** What is known for any item of the bundle, chosen or not yet: another answer later asks nothing that is known already. */
function knownAnswers(items: readonly ItemContent[], known: KnownFacts, today: string): AnswerDocument {
  return Object.assign({}, ...items.map(({ formSchema }) => prefill(formSchema, known, {}, today)))
}

/** Opens a draft of the bundle for the party acted for, prefilled with what is known. @throws CaseError `case.notFound`, `bundleApplication.questionsOpen`, `bundleApplication.subjectTypeNotAllowed` */
export async function startBundle(ctx: RequestContext, performer: Performer, who: Who, { slug, answers }: z.output<typeof startInput>): Promise<CaseReceipt> {
  const today = dayOf(ctx.house.clock.now())
  const catalogue = await service<CatalogueStore>(ctx, 'catalogue').at(ctx.house.clock.now())
  const { content: bundle, versionId } = catalogue.bundles.get(slug) ?? fail(shared.notFound({}))
  const region = await regionOf(ctx, who.partyId)
  const items = await pinned(ctx, catalogue, bundle, region)
  const contents = new Map(items.map((item) => [item.slug, catalogue.items.get(item.slug)?.content as ItemContent]))
  const lead = await leadUnit(ctx.house.database.pool, bundle, items[0]?.regionCode ?? CITY) ?? fail(refuse.notPublished({}))
  const known = await knownFacts(ctx.house.database.pool, service<Keyring>(ctx, 'keyring'), { partyId: who.partyId, actorPartyId: who.actorPartyId, today })
  const { merged } = knownBy(bundle, contents, { questions: answers, hasAgent: who.hasAgent })
  const asked = new Set(fieldsOf(merged.formSchema).map(({ key }) => key))
  const document = knownAnswers([...contents.values()], known, today)
  const { plain, sensitive } = splitSensitive(merged.formSchema, { ...document, ...Object.fromEntries(Object.entries(prefill(merged.formSchema, known, {}, today)).filter(([key]) => asked.has(key))) })
  const facts: BundleFacts = {
    bundleVersionId: versionId, bundleSlug: slug, bundleName: { zh: fullWidthBrackets(bundle.nameZh), en: bundle.nameEn }, partyId: who.partyId, subjectType: who.kind === 'person' ? 'natural' : 'legal', hasAgent: who.hasAgent, agentName: who.agentName,
    mandate: who.mandate, questions: answers, items, plan: [], workdays: 0, answers: plain, sensitiveAnswers: sensitive, consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: merged.result.electronic ? 'electronic' : 'window' },
    signature: null, sent: [], opening: [], withdrawn: [], alone: [], results: {}, outcomes: [], corrections: [], extension: null,
  }
  return open(ctx.house, performer, {
    caseType: 'bundleApplication', topic: slug, title: fullWidthBrackets(bundle.nameZh), party: who.name, regionCode: lead.regionCode, unitId: lead.id, unitPath: lead.path, channel: 'online', facts,
  }, { event: 'answerQuestions', input: { partyId: who.partyId, answers }, key: ctx.idempotencyKey })
}
