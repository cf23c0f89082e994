import { dayOf } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { documents, type DocumentDefinition, type DocumentName } from '@onewindow/documents/definition'
import { clip, PERMIT_LAW, printedInstant } from '../application/documents/paper.ts'
import { remediesOf } from '../application/documents/remedies.ts'
import { recusalUntil } from '../rules/hearing-day.ts'
import type { CancelInput, HearingRecordInput, LicenceFacts, ProposeInput, RevokeInput, StandingInput, WithdrawInput } from './schemas.ts'

type Case = CaseState<LicenceFacts>
type Fields<I> = (c: Case, ctx: Context, input: I) => Record<string, unknown>
type Law = { law: string; article?: string }
const permit = (...articles: string[]): Law[] => articles.map((article) => ({ law: PERMIT_LAW, article }))

/** A paper about the certificate, cited by number and day. Such a file has no number of its own: the certificate's stands for it. */
const paper = <I>(name: DocumentName, basis: (c: Case, input: I) => Law[], fields: Fields<I>): DocumentMaker<LicenceFacts> => (c, ctx, input) => {
  const { numberSeries }: DocumentDefinition = documents[name]
  const { name: { zh, en }, licenceNumber, issuedOn } = c.facts
  const data = { addressee: c.party, caseNumber: licenceNumber.slice(0, 40), legalBasis: basis(c, input as I), licence: { name: zh, ...(en ? { nameEn: en } : {}), number: licenceNumber.slice(0, 60), issuedOn }, ...fields(c, ctx, input as I) }
  return { ...(numberSeries ? { series: numberSeries } : {}), data }
}

const REVOKED: Readonly<Record<ProposeInput['ground'], string>> = {
  abuseOfPower: '行政机关工作人员滥用职权、玩忽职守作出准予行政许可决定。', beyondPowers: '超越法定职权作出准予行政许可决定。', procedure: '违反法定程序作出准予行政许可决定。',
  notQualified: '对不具备申请资格或者不符合法定条件的申请人准予行政许可。', otherLaw: '依法可以撤销行政许可的其他情形。', fraud: '以欺骗、贿赂等不正当手段取得行政许可。',
}
const CANCELLED: Readonly<Record<CancelInput['ground'], string>> = {
  expired: '行政许可有效期届满未延续。', personGone: '赋予公民特定资格的行政许可，该公民死亡或者丧失行为能力。', bodyGone: '法人或者其他组织依法终止。', rightEnded: '行政许可依法被撤销、撤回，或者行政许可证件依法被吊销。',
  impossible: '因不可抗力导致行政许可事项无法实施。', otherLaw: '法律、法规规定的应当注销行政许可的其他情形。',
}
const WITHDRAWN: Readonly<Record<WithdrawInput['ground'], string>> = {
  lawChanged: '行政许可所依据的法律、法规、规章修改或者废止。', factsChanged: '准予行政许可所依据的客观情况发生重大变化。',
}
/** Who obtained it by fraud has nothing to be compensated for (行政许可法 §69(4)). */
const compensationOf = (c: Case): string | null => (c.facts.proposal?.ground === 'fraud' ? null : '因本决定使合法权益受到损害的，可以依法向本机关申请赔偿。')

const own = (_c: Case, { law, article }: StandingInput): Law[] => [{ law, ...(article ? { article } : {}) }]
const standing = (kind: 'suspend' | 'resume', effect: string) => (_c: Case, ctx: Context, { ground }: StandingInput) => ({ kind, ground, effectiveOn: ctx.today, effect, compensation: null, remedies: remediesOf({ ctx }) })
const suspended = paper<StandingInput>('licence.suspensionNotice', own, standing('suspend', '暂停期间不得凭该证照从事相应活动；暂停原因消除后恢复效力。'))
const resumed = paper<StandingInput>('licence.suspensionNotice', own, standing('resume', '该证照自本通知作出之日起恢复效力。'))

/** Who puts the evidence for the revocation forward in the hearing (行政许可法 §48(1)(4)); what a broken promise proposed, the organ does. */
const proposerOf = (c: Case): string => c.acts.findLast(({ event, actorId }) => event === 'proposeRevocation' && actorId !== null)?.actorName ?? '本机关工作人员'

/** Papers of what may befall a certificate, each with its remedies. Source: 行政许可法 §8, §69, §70, §79. */
export const licenceDocuments: Readonly<Record<string, DocumentMaker<LicenceFacts>>> = {
  'licence.suspensionNotice': (c, ctx, input, reason) => (c.state === 'suspended' ? suspended : resumed)(c, ctx, input, reason),
  'licence.revocationProposal': paper<ProposeInput>('licence.revocationProposal', () => permit('第六十九条'), (c, _ctx, { ground, facts, publicInterest }) =>
    ({ ground: REVOKED[ground], facts, publicInterest, mayRequestHearing: true, lastDay: c.facts.proposal?.heardUntil })),
  'licence.hearingNotice': paper('licence.hearingNotice', () => permit('第四十七条', '第四十八条', '第六十九条'), (c, ctx) => {
    const startsAt = printedInstant(c.facts.hearing?.at, ctx)
    return {
      holder: c.party, cause: 'request', matter: clip(`是否撤销${c.party}持有的${c.facts.name.zh}（编号：${c.facts.licenceNumber}）`, 2000, '是否撤销该证照'), startsAt, place: c.facts.hearing?.place, chair: { name: c.facts.hearing?.chair }, isPublic: true,
      parties: [{ name: c.party, role: '持证人' }, { name: proposerOf(c), role: '提出撤销的工作人员' }], recusalUntil: recusalUntil(dayOf(startsAt)),
    }
  }),
  'licence.hearingRecord': paper<HearingRecordInput>('licence.hearingRecord', () => permit('第四十八条', '第六十九条'), (c, ctx, { startedAt, endedAt, recorder, attendance, evidence, statement, signatures }) => ({
    holder: c.party, startedAt: printedInstant(startedAt, ctx), endedAt: printedInstant(endedAt, ctx), place: c.facts.hearing?.place, chair: c.facts.hearing?.chair, recorder, isPublic: true,
    attendance: attendance.map(({ note, ...one }) => ({ ...one, ...(note ? { note } : {}) })), evidence, statements: [{ speaker: '笔录', text: statement }],
    signatures: signatures.map(({ refusal, ...one }) => ({ ...one, signedAt: refusal ? null : printedInstant(endedAt, ctx), ...(refusal ? { refusal } : {}) })),
  })),
  'licence.revocationDecision': paper<RevokeInput>('licence.revocationDecision', (c) => (c.facts.barredUntil === null ? permit('第六十九条') : permit('第六十九条', '第七十九条')), (c, ctx, { ground }) => ({
    facts: c.facts.proposal?.facts, ground, publicInterest: c.facts.proposal?.publicInterest, effectiveOn: ctx.today, barredUntil: c.facts.barredUntil, effect: '该证照自本决定作出之日起失去效力。', compensation: compensationOf(c), remedies: remediesOf({ ctx }),
  })),
  'licence.keepDecision': paper<{ ground: string }>('licence.keepDecision', () => permit('第六十九条'), (c, ctx, { ground }) => ({ facts: c.facts.proposal?.facts, reason: ground, remedies: remediesOf({ ctx }) })),
  'licence.cancellationDecision': paper<CancelInput>('licence.cancellationDecision', () => permit('第七十条'), (_c, ctx, { ground, facts, onRequest }) => ({
    onRequest, ground: `${CANCELLED[ground]}${facts}`, effectiveOn: ctx.today, effect: '该证照自本决定作出之日起注销，编号不再使用。', compensation: null, remedies: remediesOf({ ctx }),
  })),
  'licence.withdrawalDecision': paper<WithdrawInput>('licence.withdrawalDecision', () => permit('第八条'), (_c, ctx, { ground, facts, compensation }) => ({
    facts, ground: WITHDRAWN[ground], effectiveOn: ctx.today, effect: '该证照自本决定作出之日起失去效力。', compensation, remedies: remediesOf({ ctx }),
  })),
}
