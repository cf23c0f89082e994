import { shippedSettings } from '@onewindow/casework/configuration/settings'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import { dayOf } from '@onewindow/calendar/day'
import type { CaseState, Context, Performer } from '@onewindow/casework/case-state'
import { decide, type Decision, type DocumentOrder } from '@onewindow/casework/decide'
import type { RoleId } from '@onewindow/identity/roles'
import { applicationType } from '../src/application/case-type.ts'
import type { ApplicationKnown } from '../src/application/known.ts'
import type { ApplicationFacts } from '../src/application/schemas.ts'
import type { ItemContent } from '../src/catalogue/definition.ts'
import { itemOf } from './shipped-catalogue.ts'

const PARTY = '019d0000-0000-7000-8000-000000000001'
const UNIT = { unitId: 'D:AAS:640104', unitPath: 'S:640100/C:640104/D:AAS:640104', regionCode: '640104' }
const uuid = (n: number): string => `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const accounts = new Map<string, string>()
const accountOf = (name: string): string => accounts.get(name)
  ?? (accounts.set(name, uuid(1000 + accounts.size)), accounts.get(name) as string)

export const citizen: Performer = { kind: 'citizen', accountId: accountOf('马晓燕'), name: '马晓燕', partyIds: [PARTY], actingFor: null, actingPartyId: PARTY,
  relatedPartyIds: [], grants: [], secondFactor: true }
export const officer = (role: RoleId, name: string = role): Performer =>
  ({ kind: 'staff', accountId: accountOf(name), name, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [{ role, ...UNIT }],
    secondFactor: true })
export const systemActor: Performer = { kind: 'system', accountId: null, name: 'system', partyIds: [], actingFor: null, actingPartyId: null,
  relatedPartyIds: [], grants: [], secondFactor: true }

const emptyFacts = (item: ItemContent): ApplicationFacts => ({
  itemVersionId: uuid(10), itemSlug: item.slug, itemName: { zh: item.nameZh, en: item.nameEn }, implementationId: uuid(11),
  subjectType: 'legal', partyId: PARTY, actionKind: 'new', licenceId: null, hasAgent: false, agentName: null, mandate: false,
  answers: {}, sensitiveAnswers: {}, consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'window' },
  signature: null, acceptance: null, corrections: [], correctionAnswers: [], officerAnswers: {}, clarifications: [],
  refusal: null, stages: [], conditions: [], inspections: [], special: [], hearing: null, extension: null, decision: null,
  certificateNumber: null, licenceIssuedId: null, proofOfService: null, attempts: [], ending: null, errata: [], recusals: [],
  batchClosesAt: null, payment: null, bundle: null, defects: [], given: {},
})

export type Act = { by: Performer; input?: unknown; at?: string; known?: Partial<ApplicationKnown> & Record<string,
  unknown>; reason?: string }

/** One application on its way; every paper issued so far, latest last. */
export type Course = {
  item: ItemContent
  papers: DocumentOrder[]
  readonly state: CaseState<ApplicationFacts>
  /** Latest data of a paper of that name. @throws Error when none was issued */
  paper: (doc: string) => Record<string, unknown>
  do: (event: string, act: Act) => Course
  /** Puts the case into a state no short road leads to. */
  with: (change: (c: CaseState<ApplicationFacts>) => Partial<CaseState<ApplicationFacts>>) => Course
}

/** Drives one application through the real table, without a database; every paper on the way is kept. */
export function course(
  options: { slug?: string; item?: Partial<ItemContent>; known?: Partial<ApplicationKnown>; facts?: Partial<ApplicationFacts> } = {},
) {
  const item: ItemContent = { ...itemOf(options.slug ?? 'food-operation-licence-new'), ...options.item }
  let at = '2026-11-02T10:00:00+08:00'
  let serial = 100
  const known: ApplicationKnown = {
    item, itemPublished: true, implementation: { id: uuid(11), ...UNIT, organ: '兴庆区审批服务管理局', level: 'county' }, upper: null, target: null,
    certificates: [], newLicence: null, licences: [], bars: [], datasets: {}, verified: true, partyName: '银川味来餐饮有限公司',
    ...options.known,
  }
  let c: CaseState<ApplicationFacts> = {
    id: uuid(1), caseType: 'application', kind: 'case', topic: item.slug, number: 'BJ-640104-20261102-000123-4', queryCode: 'K7M3QX',
    parentId: null, state: '', version: 0, round: 0, ...UNIT, handlerId: null, title: item.nameZh, party: known.partyName,
    facts: { ...emptyFacts(item), ...options.facts }, flags: [], result: null, stateLeft: null, channel: 'online', openedAt: at,
    receivedAt: null, enteredAt: at, changedAt: at, endedAt: null, clocks: [], tasks: [], parts: [], acts: [], attachments: [], subs: [],
  }
  const papers: DocumentOrder[] = []

  function contextOf(act: Act): Context {
    at = act.at ?? at
    return { at, today: dayOf(at), settings: shippedSettings, calendar: nationalCalendar(), actor: act.by, known: { ...known, confirmed: true, ...act.known } }
  }

  const run: Course = {
    item,
    papers,
    get state() { return c },
    paper(doc) {
      const found = papers.findLast((order) => order.doc === doc)
      if (!found) throw new Error(`${doc} was not issued; there are ${papers.map((order) => order.doc).join(', ')}`)
      return found.data
    },
    do(event, act) {
      const schema = applicationType.events[event]?.input
      const input = schema ? schema.parse(act.input ?? {}) : act.input
      const opening = c.version === 0
      const decision: Decision<ApplicationFacts> = decide(applicationType, opening
        ? null : c, { event, input, reason: act.reason, ids: () => uuid(serial++) }, contextOf(act), c)
      c = decision.after
      papers.push(...decision.documents)
      return run
    },
    with(change) {
      c = { ...c, ...change(c) }
      return run
    },
  }
  return run
}

/** A file as an attachment of the case. */
export const upload = (key: string, n: number) =>
  ({ fileId: uuid(500 + n), key, label: `${key}.pdf`, sha256: 'a'.repeat(64), addedAt: '2026-11-02T10:00:00+08:00' })
