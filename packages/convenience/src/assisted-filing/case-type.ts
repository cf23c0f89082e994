import type { CaseState, Context, PartRecord } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, openingOf, type Db } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { byLaw, paper } from '../service-papers/paper.ts'
import { refuseFiling } from './errors.ts'
import { filingLifecycle } from './lifecycle.ts'
import { confirmInput, consentInput, disputeInput, fileForInput, filingFacts, openVisitInput, settleInput, type FileForInput, type FilingFacts } from './schemas.ts'

type Case = CaseState<FilingFacts>
type Filed = { id: string; caseType: string; queryCode: string | null }
const event = eventOf<FilingFacts>()

/** Paying, taking money and promising are never done for somebody (民法典 §161(2): acts the person must do alone). */
const ONLY_BY_THE_PERSON: readonly string[] = ['pay', 'receiveMoney', 'signCommitment']
const filedCase = ({ known }: Context): Filed | null => (known.filedCase ?? null) as Filed | null

function mayFile(_c: Case, { acts }: FileForInput, ctx: Context) {
  if (acts.some((one) => ONLY_BY_THE_PERSON.includes(one))) return refuseFiling.onlyByThePerson({})
  return filedCase(ctx) ? null : refuseFiling.unknownNumber({})
}

const seatOf = (c: Case): PartRecord[] => c.parts.filter(({ part }) => part === 'worker')
const WAYS = { signature: '书面签名', recording: '录音录像' } as const
const PRESENCE = { present: '到场', phone: '电话', home: '上门' } as const
const civil = [byLaw('中华人民共和国民法典', '第一百六十五条'), byLaw('中华人民共和国个人信息保护法', '第十四条')]

/** A case by its number, wherever it was filed. */
async function caseByNumber(db: Db, number: string): Promise<Filed | null> {
  const { rows: [row] } = await db.query<Filed>('select id, case_type "caseType", query_code "queryCode" from case_file where number = $1', [number])
  return row ?? null
}

export const assistedFilingType = defineCaseType<FilingFacts>({
  name: 'assistedFiling', numberPrefix: 'DB', facts: filingFacts, lifecycle: filingLifecycle as never,
  partyFacts: ['matter', 'presence', 'consent.way', 'consent.at', 'filing.number', 'filing.at', 'acts', 'heard', 'dispute'],
  events: {
    openVisit: event({ input: openVisitInput, change: (_c, { partyId, name }, { actor }) => ({ parts: [{ part: 'worker', partyId: null, accountId: actor.accountId, unitId: null, name: actor.name }, ...(partyId ? [{ part: 'person', partyId, accountId: null, unitId: null, name }] : [])] }) }),
    recordConsent: event({ input: consentInput, change: ({ facts }, consent, { at }) => ({ facts: { ...facts, consent: { ...consent, at } }, body: { textVersion: consent.textVersion, way: consent.way } }) }),
    abandon: { change: (c) => ({ facts: { ...c.facts, name: '', phone: '', matter: '', consent: null }, title: c.number ?? '', party: '', leave: c.parts.filter(({ part }) => part === 'person') }) },
    fileFor: event({
      input: fileForInput, check: mayFile,
      change: ({ facts }, { number, acts }, ctx) => {
        const filed = filedCase(ctx)
        return filed ? { facts: { ...facts, acts, filing: { caseId: filed.id, caseType: filed.caseType, number, at: ctx.at } }, links: [{ to: filed.id, kind: 'sameMatter' as const }], body: { number, acts } } : {}
      },
    }),
    // The worker's access to the person's things ends here; the worker's acts stay on the case.
    principalConfirm: event({ input: confirmInput, change: (c, { way }) => ({ facts: { ...c.facts, heard: way }, leave: seatOf(c) }) }),
    principalDispute: event({ input: disputeInput, change: ({ facts }, { what }, { at }) => ({ facts: { ...facts, dispute: { what, at } } }) }),
    settle: event({ input: settleInput, change: (c, { outcome }) => ({ leave: seatOf(c), body: { outcome } }) }),
  },
  documents: {
    'assistedFiling.consent': paper<FilingFacts>('assistedFiling.consent', civil, (c, ctx) => ({
      matter: c.facts.matter, presence: PRESENCE[c.facts.presence], textVersion: c.facts.consent?.textVersion ?? '', readOut: '代办内容、范围和本人可随时撤回的权利已向本人宣读并说明。', way: WAYS[c.facts.consent?.way ?? 'signature'],
      evidence: c.facts.consent?.evidence ?? '', agreedAt: c.facts.consent?.at ?? ctx.at, worker: ctx.actor.name,
    })),
    'assistedFiling.handOver': paper<FilingFacts>('assistedFiling.handOver', civil, (c, ctx) => ({
      matter: c.facts.matter, number: c.facts.filing?.number ?? '', queryCode: filedCase(ctx)?.queryCode ?? '见回执', worker: ctx.actor.name, filedAt: c.facts.filing?.at ?? ctx.at, rights: '本人可在十五日内对代办提出异议；缴费、领款和作出承诺须由本人办理。',
    })),
  },
  load: async (db, _c, _moment, { event: asked, input }) => (asked === 'fileFor' ? { filedCase: await caseByNumber(db, (input as FileForInput).number) } : {}),
  openings: {
    openVisit: openingOf<FilingFacts>()({
      input: openVisitInput,
      opening: (_db, { grants, accountId, name: worker }, { partyId, name, phone, presence, matter }) => {
        const grant = grants.find(({ role }) => role === 'communityWorker')
        if (!grant || !accountId) return fail(refuse.roleMissing({ roles: ['communityWorker'] }))
        return Promise.resolve({
          topic: 'assistedFiling', title: matter, party: name, unitId: grant.unitId, unitPath: grant.unitPath, regionCode: grant.regionCode, channel: 'community', facts: { name, phone, presence, matter, consent: null, filing: null, acts: [], heard: null, dispute: null },
          parts: [{ part: 'worker', partyId: null, accountId, unitId: null, name: worker }, ...(partyId ? [{ part: 'person', partyId, accountId: null, unitId: null, name }] : [])],
        })
      },
    }),
  },
})
