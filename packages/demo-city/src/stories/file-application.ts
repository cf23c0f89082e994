import { windowInput } from '@onewindow/approval/application/schemas'
import { receive, startDraft, type Who as Filer } from '@onewindow/approval/application/start'
import type { Material } from '@onewindow/approval/catalogue/definition'
import { resolveMaterials } from '@onewindow/approval/rules/materials'
import { valuesOf, type AnswerDocument } from '@onewindow/forms/definition'
import { fillForm } from '../answers/fill-form.ts'
import { plausibleAnswers } from '../answers/values.ts'
import { performerOf } from '../drive/applicants.ts'
import { officers } from '../drive/bench.ts'
import { act, todayOf, whole, type Hand } from '../drive/hand.ts'
import { handIn, type HandedIn } from '../drive/hand-in.ts'
import { ensureLicence, type Terms } from '../drive/licences.ts'

/** How an application comes in. `keepBack` materials are left out (to be asked for, or promised for later), `commits` promises what may be promised. */
export type Filing = { channel: 'online' | 'window' | 'post'; keepBack?: 'toBeAsked' | 'deferred'; commits?: boolean; licences?: Readonly<Record<string, Terms>>; answers?: Readonly<Record<string, unknown>>; renews?: boolean }

/** Opens the draft and fills it as far as it will go; at a counter the clerk receives it at once. */
export async function fileApplication(hand: Hand, filing: Filing): Promise<void> {
  for (const type of licencesFor(hand)) await ensureLicence(hand.stage, hand.who, type, filing.licences?.[type])
  if (filing.channel === 'online') return draft(hand, filing)
  const { who, stage, offer, item } = hand
  const [clerk] = await officers(stage, offer.unitId, 'windowClerk')
  const answers = answersOf(hand, {}, filing)
  const input = { presenter: who.accountName, originalsSeen: true, ...await papers(hand, filing, answers, clerk.accountId as string) }
  const receipt = await receive(stage.request, clerk, filer(hand), { slug: item.slug, offerId: offer.id, actionKind: 'new', licenceId: null,
    partyId: who.partyId, byPost: filing.channel === 'post', input: windowInput.parse(input) })
  hand.caseId = receipt.caseId
}

/** The signature under a finished draft. */
export const submit = async (hand: Hand): Promise<void> => {
  await act(hand, performerOf(hand.who), 'submit', { signature: hand.who.accountName, truthful: true })
}

async function draft(hand: Hand, filing: Filing): Promise<void> {
  const { stage, who, item, offer } = hand
  const renewed = filing.renews ? await ensureLicence(stage, who, item.result.licenceType ?? '',
    filing.licences?.[item.result.licenceType ?? '']) : null
  const receipt = await startDraft(stage.request, performerOf(who), filer(hand),
    { slug: item.slug, offerId: offer.id, actionKind: filing.renews ? 'renew' : 'new', licenceId: renewed, forAnother: false })
  hand.caseId = receipt.caseId
  const { facts } = await whole(hand)
  const answers = answersOf(hand, { ...facts.answers, ...facts.sensitiveAnswers }, filing)
  await act(hand, performerOf(who), 'saveDraft', await papers(hand, filing, answers, who.accountId))
}

const filer = ({ who }: Hand): Filer => ({ partyId: who.partyId, actorPartyId: who.actorPartyId, hasAgent: who.handler,
  agentName: who.handler ? who.accountName : null, mandate: who.handler, kind: who.kind, name: who.name })

function answersOf(hand: Hand, prefilled: AnswerDocument, { answers }: Filing): AnswerDocument {
  const { who, chance, item } = hand
  const today = todayOf(hand)
  return fillForm(item.formSchema, prefilled, { ...plausibleAnswers(who, chance, today), ...answers }, today, chance.whole(1, 9999))
}

const consentable = ({ source }: Material): boolean => source === 'licence_reuse' || source === 'data_sharing'

/** Certificates the item would otherwise ask on paper, whatever the form says. */
const licencesFor = ({ item }: Pick<Hand,
  'item'>): string[] => item.materials.flatMap(({ source, requirement, waivableByLicence }) => (source === 'licence_reuse'
  && requirement === 'required' ? waivableByLicence.slice(0, 1) : []))

/** Everything beside the answers: consent to reuse, papers for what is then still missing, promises. */
async function papers(hand: Hand, filing: Filing, answers: AnswerDocument, owner: string) {
  const { item, chance } = hand
  const missing = missingOf(hand, answers)
  const onRecord = item.materials.filter(({ key, source, waivableByLicence }) => missing.includes(key) && source === 'licence_reuse'
    && waivableByLicence.length > 0)
  for (const { waivableByLicence: [type] } of onRecord) if (type) await ensureLicence(hand.stage, hand.who, type, filing.licences?.[type])
  const wanted = missing.filter((key) => !onRecord.some((material) => material.key === key))
  const commitments = filing.commits ? item.materials.filter(({ commitmentReplaceable, key }) => commitmentReplaceable
    && wanted.includes(key)).map(({ key }) => key) : []
  const deferrable = wanted.find((key) => item.materials.some((material) => material.key === key && material.deferrable))
  hand.owed = filing.keepBack === 'deferred' && deferrable ? [deferrable] : filing.keepBack === 'toBeAsked' ? wanted.slice(-1) : []
  const files: HandedIn[] = []
  for (const key of wanted) if (!hand.owed.includes(key) && !commitments.includes(key)) files.push(await paperFor(hand, key, owner))
  return {
    answers, consents: item.materials.filter(consentable).map(({ key }) => key), deferrals: filing.keepBack === 'deferred' ? hand.owed : [],
      commitments, commitmentChosen: filing.commits ?? false,
    delivery: item.result.electronic ? { mode: 'electronic' as const } : chance.happens(70)
      ? { mode: 'window' as const } : { mode: 'post' as const, address: hand.who.person.address }, files, removed: [],
  }
}

export async function paperFor(hand: Hand, key: string, owner: string): Promise<HandedIn> {
  const material = hand.item.materials.find((one) => one.key === key)
  return handIn(hand.stage, owner, material ?? { key, nameZh: '授权委托书及经办人身份证明' }, hand.chance.whole(0, 3))
}

/** What no certificate asked in every case and no dataset stands for, by the rule that will judge the application (R2). */
function missingOf({ item, who, stage }: Hand, answers: AnswerDocument): string[] {
  const report = resolveMaterials(item, {
    today: stage.house.clock.now().slice(0, 10), application: { subjectType: who.kind === 'person' ? 'natural' : 'legal',
      hasAgent: who.handler, mandate: who.handler }, form: valuesOf(answers), uploads: [], datasets: stage.memory.datasets,
    licences: licencesFor({ item }).map((type) => ({ type, status: 'valid', consent: true, expiresOn: null })),
  })
  if ('error' in report) throw new Error(`${item.slug} is not for ${who.kind}: ${report.error}`)
  return report.materials.filter(({ state }) => state === 'missing' || state === 'waitingDataset').map(({ key }) => key)
}

/** Materials only the officer can judge; here none of them is needed. */
export function officerAnswers({ item }: Hand): Record<string, boolean> {
  return Object.fromEntries(item.materials.filter(({ requirement, conditionExpr }) => requirement === 'conditional'
    && !conditionExpr).map(({ key }) => [key, false]))
}
