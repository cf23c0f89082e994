import type { CaseState, Context } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, openingOf, type Db } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { byLaw, paper } from '../service-papers/paper.ts'
import { mandateLifecycle, mayDraft, mayRenew } from './lifecycle.ts'
import { draftInput, mandateFacts, renewInput, type DraftInput, type MandateFacts, type Power } from './schemas.ts'

type Case = CaseState<MandateFacts>
const event = eventOf<MandateFacts>()

// Words of the paper, which exists in Chinese only.
const POWERS: Readonly<Record<Power, string>> = { file: '提交申请', supplement: '补充材料', follow: '查询进度', receive: '领取结果', pay: '缴纳费用', sign: '签署文书', showLicence: '出示证照', withdraw: '撤回申请' }
const WAYS = { ownAccount: '本人账户确认', sms: '短信验证码确认', faceToFace: '当面确认，二人核验证件', call: '电话录音确认' } as const
const BASES = { agreed: '委托', guardian: '法定监护', legalRepresentative: '法定代表' } as const

const wayOf = ({ actor }: Context): NonNullable<MandateFacts['confirmedBy']> => (actor.kind === 'citizen' ? 'ownAccount' : actor.kind === 'partner' ? 'sms' : actor.grants.some(({ role }) => role === 'requestOperator') ? 'call' : 'faceToFace')

/** The desk of the principal's county keeps the mandate; the city's where the county is not known. */
async function deskOf(db: Db, partyId: string) {
  const { rows: [unit] } = await db.query<{ id: string; path: string; region: string }>(
    `select u.id, u.path, u.region_code region from unit u where u.id in ('D:AAS:' || coalesce((select left(region_code, 6) from party where id = $1), '640100'), 'D:AAS:640100') order by (u.id = 'D:AAS:640100') limit 1`, [partyId])
  return unit ? { unitId: unit.id, unitPath: unit.path, regionCode: unit.region } : fail(refuse.notFound({}))
}

const people = ({ principal, representative }: Pick<DraftInput, 'principal' | 'representative'>) => [{ part: 'principal', partyId: principal.partyId, accountId: null, unitId: null, name: principal.name }, { part: 'representative', partyId: representative.partyId, accountId: null, unitId: null, name: representative.name }]

export const mandateType = defineCaseType<MandateFacts>({
  name: 'mandate', numberPrefix: null, facts: mandateFacts, lifecycle: mandateLifecycle as never, load: () => Promise.resolve({}),
  partyFacts: ['basis', 'principal', 'representative', 'matters', 'powers', 'from', 'to', 'confirmedBy', 'comesOfAgeOn'],
  events: {
    draftMandate: event({ input: draftInput, check: mayDraft }),
    confirm: { change: (c: Case, _input: never, ctx) => ({ facts: { ...c.facts, confirmedBy: wayOf(ctx) } }) },
    renew: event({ input: renewInput, check: mayRenew, change: (c, { to }) => ({ facts: { ...c.facts, to } }) }),
  },
  documents: {
    'mandate.letter': paper<MandateFacts>('mandate.letter', [byLaw('中华人民共和国民法典', '第一百六十五条')], ({ facts }, ctx) => ({
      addressee: facts.representative.name, principal: facts.principal.name, representative: facts.representative.name, basis: BASES[facts.basis], matters: facts.matters.length > 0 ? facts.matters : ['全部政务服务事项'], powers: facts.powers.map((one) => POWERS[one]),
      term: `${facts.from}至${facts.to ?? '法定事由消失'}`, way: WAYS[facts.confirmedBy ?? wayOf(ctx)], limits: '受托人不得转委托；委托人可随时撤销，未办结的事项仍归委托人。',
    })),
  },
  openings: {
    draftMandate: openingOf<MandateFacts>()({
      input: draftInput,
      opening: async (db, _performer, { principal, representative, ...asked }) => ({
        topic: 'mandate', title: `${representative.name} → ${principal.name}`, party: principal.name, ...(await deskOf(db, principal.partyId)), channel: 'online', parts: people({ principal, representative }),
        facts: { basis: 'agreed' as const, principal, representative, ...asked, confirmedBy: null, comesOfAgeOn: null },
      }),
    }),
  },
})
