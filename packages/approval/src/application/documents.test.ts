import { isPlainDate } from '@onewindow/calendar/day'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import { documents, documentNames, type DocumentName } from '@onewindow/documents/definition'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { citizen, course, officer, systemActor, upload, type Course } from '../../test/drive.ts'
import { applicationDocuments } from './documents.ts'
import { frameKeys } from './documents/frame-keys.ts'
import { printable } from './documents/paper.ts'
import { applicationLifecycle } from './lifecycle.ts'

const answer = (value: unknown) => ({ value, source: 'typed' as const })
const ANSWERS = {
  'org.name': answer('银川味来餐饮有限公司'), 'org.uscc': answer('91640104MA7DEM001J'), 'org.legalRep.name': answer('马晓燕'), 'org.contact.name': answer('马晓燕'), 'premises.regionCode': answer('640104'),
  'premises.address': answer('银川市兴庆区解放东街88号'), 'premises.area': answer(120), 'premises.usageRight': answer('OWN'), 'food.operatorType': answer('2'), 'food.operationItems': answer(['HOT_DISH', 'COLD_DISH']),
  'food.safetyManager.name': answer('马晓燕'), 'food.onlineOperation': answer(false),
}
const SECRET = { 'org.legalRep.idNumber': answer('640104199003071228'), 'org.contact.phone': answer('13900005678') }
const FILES = ['mat.layoutPlan', 'mat.equipmentList', 'mat.foodSafetyRules'].map(upload)
const licence = (type: string) => ({ id: '1', type, status: 'valid', consent: true, expiresOn: null, number: '1', facts: {}, issuedOn: '2026-01-01', titleZh: type, titleEn: type })
const PASSAGE = '经核对，申请材料与原件一致，各项内容真实。'

/** A food licence application as far as submission. */
function submitted(options: Parameters<typeof course>[0] = {}, files = FILES): Course {
  const known = { licences: [licence('BIZ_LICENCE'), licence('ID_CARD')], ...options.known }
  const facts = { answers: ANSWERS, sensitiveAnswers: SECRET, consents: ['mat.bizLicence', 'mat.legalRepId'], ...options.facts }
  return course({ ...options, known, facts })
    .do('startDraft', { by: citizen, input: { partyId: '019d0000-0000-7000-8000-000000000001', implementationId: '019d0000-0000-7000-8000-000000000011' } })
    .with(() => ({ attachments: files }))
    .do('submit', { by: citizen, input: { signature: '马晓燕', truthful: true }, at: '2026-11-02T10:32:00+08:00' })
}
const accepted = (...args: Parameters<typeof submitted>) => submitted(...args).do('accept', { by: officer('acceptor'), at: '2026-11-03T09:00:00+08:00' })
const reviewing = (...args: Parameters<typeof submitted>) => accepted(...args).do('startReview', { by: officer('reviewer') })
const CERTIFICATES = [{ certNo: 'A1', accountId: officer('inspector', '王建国').accountId as string, name: '王建国' }, { certNo: 'A2', accountId: officer('inspector', '李文静').accountId as string, name: '李文静' }]
const INSPECTION = {
  place: '解放东街88号', startedAt: '2026-11-05T14:30:00+08:00', endedAt: '2026-11-05T15:40:00+08:00', certificates: ['A1', 'A2'], conclusion: '现场符合要求。',
  findings: [{ point: '清洗消毒设施', finding: '', result: 'met' }],
}
const inspected = (run: Course) => run.do('recordSiteInspection', { by: officer('inspector', '王建国'), input: INSPECTION, at: '2026-11-05T16:00:00+08:00', known: { certificates: CERTIFICATES } })
const CONDITIONS = [0, 1, 2, 3].map((index) => ({ index, met: true, evidence: index === 0 ? '现场核查记录' : '' }))
const toDecide = (...args: Parameters<typeof submitted>) => inspected(reviewing(...args)).do('submitForDecision', { by: officer('reviewer'), input: { conditions: CONDITIONS, proposal: 'grant', opinion: PASSAGE } })
const granted = () => toDecide().do('grant', { by: officer('decisionMaker'), input: { conditions: ['每半年清洗一次烟道。'] }, at: '2026-11-09T10:00:00+08:00' })
const sealed = () => granted().do('startIssuing', { by: officer('issuer') })
  .do('sealCertificate', { by: officer('issuer'), known: { newLicence: { licenceId: '019d0000-0000-7000-8000-000000000099', number: 'FOODLICENCE-640104-2026-000001' } } })
const HEARING = { at: '2026-11-20T09:00:00+08:00', place: '四楼听证室', chair: '周海' }
const heard = () => reviewing().do('orderHearing', { by: officer('departmentHead'), input: HEARING })
const delivered = (run: Course) => run.do('deliver', { by: officer('issuer'), input: { mode: 'window', receiver: '马晓燕' } })
const denied = () => toDecide().do('deny', {
  by: officer('decisionMaker'), input: { reason: PASSAGE, failed: [{ index: 3, met: false, evidence: '' }], articles: [{ law: '中华人民共和国食品安全法', article: '§33(1)(4)' }] }, at: '2026-11-09T10:00:00+08:00',
})

/** One road through the real table to each paper. */
const ROADS: readonly [DocumentName, string, () => Course][] = [
  ['application.acceptanceReceipt', 'submitted online', () => submitted()],
  ['application.acceptanceReceipt', 'with nothing handed in', () => submitted({}, [])],
  ['application.acceptanceNotice', 'accepted', () => accepted()],
  ['application.acceptanceNotice', 'deemed accepted', () => submitted().do('deemAccepted', { by: systemActor, at: '2026-11-10T00:00:00+08:00' })],
  ['application.acceptanceNotice', 'accepted with promised materials', () => submitted({ facts: { deferrals: ['mat.foodSafetyRules'] } }, FILES.slice(0, 2)).do('acceptWithDeferred', { by: officer('acceptor') })],
  ['application.acceptanceNotice', 'accepted on commitment', () => submitted({ facts: { commitmentChosen: true, commitments: ['mat.foodSafetyRules'] } }, FILES.slice(0, 2)).do('acceptOnCommitment', { by: officer('acceptor') })],
  ['application.commitmentLetter', 'accepted on commitment', () => submitted({ facts: { commitmentChosen: true, commitments: ['mat.foodSafetyRules'] } }, FILES.slice(0, 2)).do('acceptOnCommitment', { by: officer('acceptor') })],
  ['application.correctionNotice', 'told what to correct', () => submitted({}, []).do('requestCorrection', { by: officer('acceptor'), input: { items: [{ materialKey: 'mat.layoutPlan', defect: '未提交。', cure: '上传布局图。' }] } })],
  ['application.acceptanceReceipt', 'resubmitted after a notice', () => submitted({}, []).do('requestCorrection', { by: officer('acceptor'), input: { items: [{ materialKey: 'mat.layoutPlan', defect: '未提交。', cure: '上传布局图。' }] } })
    .do('resubmit', { by: citizen, input: { answers: ANSWERS, files: FILES.map(({ addedAt: _at, ...file }) => file), explanations: [] }, at: '2026-11-06T09:00:00+08:00' })],
  ['application.refusalNotice', 'no permit needed', () => submitted().do('refuseNotRequired', { by: officer('acceptor'), input: { reason: PASSAGE } })],
  ['application.refusalNotice', 'another organ competent', () => submitted().do('refuseNotCompetent', { by: officer('acceptor'), input: { reason: PASSAGE, competentAuthority: '金凤区审批服务管理局' } })],
  ['application.refusalNotice', 'barred', () => submitted({ known: { licences: [], bars: [{ kind: 'application', untilDay: null, reason: '' }] } }).do('refuseBarred', { by: officer('acceptor'), input: { reason: PASSAGE } })],
  ['application.clarificationLetter', 'asked', () => reviewing().do('askClarification', { by: officer('reviewer'), input: { text: '请说明热加工间位置。' } })],
  ['application.clarificationLetter', 'answered', () => reviewing().do('askClarification', { by: officer('reviewer'), input: { text: '请说明热加工间位置。' } }).do('clarify', { by: citizen, input: { text: '即图中操作间二。' } })],
  ['application.siteInspectionRecord', 'two officers on site', () => inspected(reviewing())],
  ['application.interestedPartyNotice', 'interested parties told', () => reviewing().do('notifyInterestedParties', { by: officer('reviewer'), input: { parties: [{ name: '业主委员会', contact: '' }], hearingRight: true } })],
  ['application.specialProcedureNotice', 'expert review', () => reviewing().do('startSpecial', { by: officer('reviewer'), input: { kind: 'expert_review', declared: { value: 10, unit: 'workday' }, reason: PASSAGE } })],
  ['application.specialProcedureNotice', 'declared in months', () => reviewing().do('startSpecial', { by: officer('reviewer'), input: { kind: 'testing', declared: { value: 1, unit: 'month' }, reason: PASSAGE } })],
  ['application.hearingNotice', 'hearing ordered', () => heard()],
  ['application.hearingNotice', 'hearing moved', () => heard().do('setHearing', { by: officer('departmentHead'), input: { ...HEARING, at: '2026-11-24T09:00:00+08:00' } })],
  ['application.hearingRecord', 'hearing held', () => heard().do('holdHearing', { by: officer('hearingOfficer'), input: { record: PASSAGE }, at: '2026-11-20T11:00:00+08:00' })],
  ['application.recusalDecision', 'recusal decided', () => heard().do('requestRecusal', { by: citizen, input: { officer: '周海', reason: PASSAGE } }).do('decideRecusal', { by: officer('departmentHead'), input: { officer: '周海', granted: true } })],
  ['application.opinionRequest', 'two departments asked', () => reviewing().do('requestOpinions', { by: officer('reviewer'), input: { question: PASSAGE, unitIds: ['D:FR:640104', 'D:UM:640104'] } })],
  ['application.opinion', 'a department answers', () => opinionGiven()],
  ['application.extensionNotice', 'extended', () => reviewing().do('extend', { by: officer('departmentHead'), input: { length: 5, reason: PASSAGE } })],
  ['application.lowerReviewOpinion', 'sent up', () => sentUp()],
  ['application.reviewOpinion', 'sent for decision', () => toDecide()],
  ['application.grantDecision', 'granted', () => granted()],
  ['application.denialDecision', 'denied', () => denied()],
  ['licence.certificate', 'sealed', () => sealed()],
  ['application.proofOfService', 'delivered at the window', () => delivered(sealed())],
  ['application.proofOfService', 'a denial delivered', () => denied().do('deliverDecision', { by: officer('issuer'), input: { mode: 'post', receiver: '马晓燕' } })],
  ['application.correctionOfErrors', 'clerical error corrected', () => granted().do('correctDocument', { by: officer('decisionMaker'), input: { document: 'application.grantDecision', was: '８８号', now: '88号' } })],
  ['application.reopenNotice', 'reopened', () => delivered(sealed()).do('reopen', { by: officer('departmentHead'), input: { ground: PASSAGE, document: '银政复决〔2026〕41号' }, at: '2026-11-24T09:00:00+08:00' })],
  ['application.withdrawalConfirmation', 'withdrawn', () => accepted().do('withdraw', { by: citizen })],
  ['application.terminationDecision', 'terminated', () => accepted().do('terminate', { by: officer('decisionMaker'), input: { ground: PASSAGE } })],
  ['application.transferLetter', 'transferred', () => accepted().do('transferUnit', { by: officer('departmentHead'), input: { unitId: 'D:AAS:640106' }, reason: '管辖调整到金凤区', known: { target: { id: 'D:AAS:640106', path: 'S:640100/C:640106/D:AAS:640106', regionCode: '640106' } } })],
  ['application.archiveIndex', 'archived', () => delivered(sealed()).do('archive', { by: systemActor, at: '2026-12-15T00:00:00+08:00' })],
]

function opinionGiven(): Course {
  const run = reviewing().do('requestOpinions', { by: officer('reviewer'), input: { question: PASSAGE, unitIds: ['D:FR:640104'] } })
  const department = { ...officer('reviewer', '白志刚'), grants: [{ role: 'reviewer' as const, unitId: 'D:FR:640104', unitPath: 'S:640100/C:640104/D:FR:640104', regionCode: '640104' }] }
  return run.do('giveOpinion', { by: department, input: { taskId: run.state.tasks.at(-1)?.id, verdict: 'agreeWithConditions', reason: PASSAGE, article: '消防法 §15' } })
}

function sentUp(): Course {
  const upper = { id: '1', unitId: 'D:AAS:640100', unitPath: 'S:640100/D:AAS:640100', regionCode: '640100', organ: '银川市审批服务管理局', level: 'city' }
  const reviewChain = course().item.reviewChain.map((stage, n) => ({ ...stage, level: n > 2 ? ('city' as const) : ('county' as const) }))
  return reviewing({ item: { reviewChain }, known: { licences: [licence('BIZ_LICENCE'), licence('ID_CARD')], upper } }).do('sendUp', { by: officer('reviewer'), input: { verdict: 'pass', opinion: PASSAGE } })
}

type Branch = z.ZodObject
const isObject = (schema: z.ZodType): schema is Branch => schema instanceof z.ZodObject

/** The schema of a paper without what the frame adds; a certificate keeps its own number. */
function contentSchema(name: DocumentName): z.ZodType {
  const dropped = frameKeys.filter((key) => name !== 'licence.certificate' || key !== 'number')
  const bare = (schema: z.ZodType): z.ZodType => {
    if (!isObject(schema)) throw new Error(`${name} is no object`)
    return schema.omit(Object.fromEntries(dropped.filter((key) => key in schema.shape).map((key) => [key, true])) as Record<string, true>)
  }
  const { schema } = documents[name] as { schema: z.ZodType }
  return schema instanceof z.ZodDiscriminatedUnion ? z.union((schema.options as z.ZodType[]).map(bare) as [z.ZodType, z.ZodType]) : bare(schema)
}

describe('every paper of the table says what its schema demands', () => {
  it.each(ROADS)('%s, %s', (name, _road, road) => {
    const data = road().paper(name)
    const verdict = contentSchema(name).safeParse(data)
    expect(verdict.success ? [] : verdict.error.issues).toEqual([])
  })

  it('each row that issues a paper has a maker, and each maker a road above', () => {
    const issued = new Set(applicationLifecycle.transitions.flatMap((row) => ('issues' in row && row.issues ? [...row.issues] : [])).map(String))
    expect([...issued].filter((name) => !applicationDocuments[name])).toEqual([])
    const driven = new Set<string>(ROADS.map(([name]) => name))
    // No item of the catalogue cites a basis for silence as withdrawal, so its row never fires (lapse guard).
    expect([...issued].filter((name) => !driven.has(name))).toEqual(['application.lapseNotice'])
    expect(Object.keys(applicationDocuments).sort()).toEqual([...issued].sort())
  })

  it('a paper of deemed withdrawal is ready for the item that brings its basis', () => {
    const run = submitted({}, []).do('requestCorrection', { by: officer('acceptor'), input: { items: [{ materialKey: 'mat.layoutPlan', defect: '未提交。', cure: '上传布局图。' }] } })
    const ctx = { at: '2026-12-08T00:00:00+08:00', today: '2026-12-08', calendar: nationalCalendar(), actor: systemActor, known: { item: run.item, implementation: { regionCode: '640104', organ: '兴庆区审批服务管理局', level: 'county' } } }
    expect(contentSchema('application.lapseNotice').safeParse(applicationDocuments['application.lapseNotice']?.(run.state, ctx, {}).data).error?.issues ?? []).toEqual([])
  })

  it('a paper is numbered in the series of the registry, a certificate by its own type', () => {
    expect(accepted().papers.map(({ doc, series }) => [doc, series])).toEqual([['application.acceptanceReceipt', '收'], ['application.acceptanceNotice', '受']])
    expect(sealed().papers.at(-1)).toMatchObject({ doc: 'licence.certificate', series: null, data: { number: 'FOODLICENCE-640104-2026-000001' } })
  })
})

describe('what the papers say', () => {
  it('receipt: acceptance due in five working days, derived in one sentence (行政许可法 §32(1)(四))', () => {
    expect(submitted().paper('application.acceptanceReceipt').acceptanceDue).toEqual({ lastDay: '2026-11-09', workingDays: 5, derivation: '11月2日收到申请，次日起算；周末不计；第5个工作日为11月9日' })
  })

  it('receipt: what comes from licences and what was uploaded', () => {
    expect(submitted().paper('application.acceptanceReceipt').materials).toMatchObject([
      { name: '申请书(表)', copies: 0, note: '系统生成' }, { name: '营业执照', copies: 0, note: '电子证照调取' }, { name: '法定代表人(负责人)身份证明', note: '电子证照调取' }, { name: '场所布局平面图', copies: 1 }, { name: '主要设备设施清单', copies: 1 }, { name: '食品安全规章制度', copies: 1 },
    ])
  })

  it.each([
    ['accepted', () => accepted(), { kind: 'normal', acceptedOn: '2026-11-03', statutory: { days: 10, unit: 'workday', dueOn: '2026-11-17' }, promised: { days: 5, dueOn: '2026-11-10' }, feeFen: 0, onCommitment: false }],
    ['deemed accepted: counted from receipt', () => ROADS[3]?.[2]() as Course, { kind: 'deemed', acceptedOn: '2026-11-02', acceptanceWasDue: '2026-11-09', statutory: { days: 10, unit: 'workday', dueOn: '2026-11-16' } }],
    ['accepted with promised materials', () => ROADS[4]?.[2]() as Course, { kind: 'deferred', openMaterials: [{ name: '食品安全规章制度', dueOn: '2026-11-16' }] }],
    ['on commitment: the promise of one day', () => ROADS[5]?.[2]() as Course, { kind: 'normal', onCommitment: true, promised: { days: 1, dueOn: '2026-11-03' } }],
  ])('acceptance notice, %s', (_case, run, said) => {
    expect(run().paper('application.acceptanceNotice')).toMatchObject(said)
  })

  it('special procedure: the new days if it takes what was declared (行政许可法 §45)', () => {
    expect(ROADS.find(([name]) => name === 'application.specialProcedureNotice')?.[2]().paper('application.specialProcedureNotice')).toMatchObject({
      startsOn: '2026-11-03', needed: { days: 10, unit: 'workday' }, newDays: { statutoryDueOn: '2026-11-30', promisedDueOn: '2026-11-23' },
    })
  })

  it('extension: former and new day (行政许可法 §42)', () => {
    expect(ROADS.find(([name]) => name === 'application.extensionNotice')?.[2]().paper('application.extensionNotice')).toMatchObject({ formerDueOn: '2026-11-17', extension: { days: 5, unit: 'workday' }, newDays: { statutoryDueOn: '2026-11-24', promisedDueOn: '2026-11-17' } })
  })

  it('denial: the condition, the article, the government of the organ and both last days (R11)', () => {
    expect(denied().paper('application.denialDecision')).toMatchObject({
      reasons: [{ condition: '具有合理的设备布局和工艺流程,防止交叉污染', reason: PASSAGE, basis: { law: '中华人民共和国食品安全法', article: '§33(1)(4)' } }],
      remedies: { servedOn: '2026-11-09', reconsideration: { authority: '兴庆区人民政府', days: 60, lastDay: '2027-01-08' }, court: { name: '兴庆区人民法院', months: 6, lastDay: '2027-05-10' } },
    })
  })

  it('grant: scope in words, validity of five years, certificate within ten days', () => {
    expect(granted().paper('application.grantDecision')).toMatchObject({
      act: '行政许可', duties: ['每半年清洗一次烟道。'], validity: { from: '2026-11-09', to: '2031-11-08' }, certificate: { name: '食品经营许可证', issuedWithinDays: 10 },
      scope: [{ label: '经营场所地址', value: '银川市兴庆区解放东街88号' }, { label: '主体业态', value: '餐饮服务经营者' }, { label: '经营项目', value: '热食类食品制售、冷食类食品制售' }],
    })
  })

  it('no paper shows a personal number', () => {
    const said = JSON.stringify([...delivered(sealed()).papers, ...denied().papers, ...heard().papers])
    expect(said).not.toContain('640104199003071228')
    expect(said).not.toContain('13900005678')
  })

  it('every day a paper names is a day', () => {
    const days = ROADS.flatMap(([name, , road]) => Object.entries(road().paper(name)).filter(([key, value]) => /On$/.test(key) && value !== null))
    expect(days.length).toBeGreaterThan(20)
    expect(days.filter(([, value]) => !isPlainDate(String(value)))).toEqual([])
  })

  it('a pasted control character never keeps a paper from being issued', () => {
    expect(printable({ a: ['一\u0007二\u0000', '第一段\n第二段', '\uD800'], b: null, n: 3 })).toEqual({ a: ['一 二', '第一段\n第二段', ''], b: null, n: 3 })
  })

  it('the registry knows every name', () => {
    expect(Object.keys(applicationDocuments).filter((name) => !documentNames.includes(name as DocumentName))).toEqual([])
  })
})
