import { systemPerformer } from '@onewindow/casework/case-state'
import { open } from '@onewindow/casework/perform'
import { addDays, epochMs, instantOf } from '@onewindow/calendar/day'
import { shop } from '../../cast/residents.ts'
import { agrees, begin, does, look, officer, todayIn, type By, type Scene } from '../../drive/scene.ts'
import type { Who } from '../../drive/applicants.ts'
import { partyOf, self } from '../people.ts'
import { foodLicences, gradeFood } from './food.ts'

/** A firm under supervision: among the shops, or the restaurant of a demo citizen. */
export type Firm = { number: number; who: Who; unit: string; county: string }

export const bureau = (county: string): string => `D:SAMR:${county}`
const at = (unit: string) => ({
  planner: ['inspectionPlanner', unit] as By, credit: ['creditOfficer', unit] as By, desk: ['complaintOfficer', unit] as By, sampler: ['samplingOfficer', unit] as By, equipment: ['equipmentOfficer', unit] as By, inspector: ['inspector', unit] as By, head: ['departmentHead', unit] as By, decider: ['decisionMaker', unit] as By,
})
export const seats = at

type Registered = { unitId: string; unitPath: string; regionCode: string }
async function place({ stage }: Scene, unit: string): Promise<Registered> {
  const { rows: [row] } = await stage.house.database.pool.query<{ path: string; region_code: string }>('select path, region_code from unit where id = $1', [unit])
  if (!row) throw new Error(`There is no unit ${unit}`)
  return { unitId: unit, unitPath: row.path, regionCode: row.region_code }
}

const SUBJECT = `select id from case_file where case_type = 'subject' and facts ->> 'uscc' = $1`
const KINDS = { organization: 'enterprise', individualBusiness: 'individual', person: 'individual' } as const

/** The register of firms is imported, not typed (market supervision I8): so many shops of a county, in one street of it where that is named. */
export async function importRegister(scene: Scene, county: string, from: number, count: number, street?: string): Promise<void> {
  const known = await place(scene, bureau(county))
  const where = street === undefined ? known : { ...known, regionCode: street }
  for (let number = from; number < from + count; number += 1) {
    const one = shop(number, { county })
    const file = await importOne(scene, where, { uscc: one.uscc, nameZh: one.name, partyId: null, subjectType: KINDS[one.type], legalRep: one.operator.name, address: one.address, firstReportYear: Number(todayIn(scene).slice(0, 4)), licences: foodLicences(scene, one) })
    await gradeFood(scene, one, file, known.unitId)
  }
}

async function importOne(scene: Scene, where: Registered, said: Record<string, unknown>): Promise<{ caseId: string; version: number }> {
  const { house } = scene.stage
  const facts = house.types.get('subject')?.facts.parse(said)
  const receipt = await open(house, systemPerformer, { caseType: 'subject', topic: 'subject', title: String(said.nameZh), party: String(said.nameZh), ...where, channel: 'internal', facts }, { event: 'imported', input: {} })
  scene.touched.add(receipt.caseId)
  return { caseId: receipt.caseId, version: receipt.version }
}

/** A firm with an account; a missing yearly report is proposed for the list by itself on 1 July. */
export async function importFirm(scene: Scene, { who, unit }: Firm, reports = true): Promise<void> {
  const party = await partyOf(scene, who)
  const { rows: [known] } = await scene.stage.house.database.pool.query<{ id: string }>(SUBJECT, [party.shop?.uscc])
  if (known) return
  const year = Number(todayIn(scene).slice(0, 4))
  await importOne(scene, await place(scene, unit), { uscc: party.shop?.uscc, nameZh: party.name, partyId: party.partyId, subjectType: KINDS[party.kind], legalRep: party.person.name, address: party.shop?.address ?? '', firstReportYear: reports ? year : year - 1 })
}

const subjectOf = async (scene: Scene, { who }: Firm): Promise<Record<string, unknown>> => {
  const { name, shop: place } = await partyOf(scene, who)
  return { uscc: place?.uscc, name, address: place?.address ?? name }
}

/** The visit somebody asks for, because the firm's file shows something; drawn visits are opened by their draw. */
export async function propose(scene: Scene, firm: Firm, area: string): Promise<void> {
  const { shop: place2 } = await partyOf(scene, firm.who)
  const { rows: [file] } = await scene.stage.house.database.pool.query<{ id: string }>(SUBJECT, [place2?.uscc])
  await begin(scene, 'visit', ['inspector', firm.unit], 'inspectionTask', 'propose', {
    subject: await subjectOf(scene, firm), source: 'dataAlert', originId: file?.id ?? null, why: scene.chance.pick(['年报数据与社保、纳税数据不一致，需现场核实。', '公示的联系电话连续三次无人接听。', '网络平台公示的地址与登记住所不一致。']), plannedOn: addDays(todayIn(scene), 3), areas: [area], unitId: firm.unit, kind: 'clue', onSite: true,
  })
}
export async function approve(scene: Scene, { unit }: Firm): Promise<void> {
  const { accountId: leadId } = await officer(scene, ['inspector', unit])
  const { accountId } = await officer(scene, ['inspector', unit, 1])
  await does(scene, 'visit', at(unit).head, 'approve', { team: { leadId, memberIds: [accountId] }, teamReason: '熟悉该类经营主体，证件在有效期内。' })
}
export const reject = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'visit', at(unit).head, 'reject', {}, { reason: '该主体上月已检查，线索不足，不予批准。' })

type Facts = { items: { id: string }[]; subject: { uscc: string; name: string } }
/** Whoever holds the seat in the visit: of a draw it is drawn, not chosen. Of the team, somebody else than who leads it. */
const seat = (name: string, part: string): By => async (scene: Scene) => {
  const { parts, unitId } = await look(scene, name)
  const leads = parts.find((one) => one.part === 'lead')?.accountId
  const holder = parts.find((one) => one.part === part && (part === 'lead' || one.accountId !== leads))?.accountId
  for (let place = 0; place < 12; place += 1) {
    const one = await officer(scene, ['inspector', unitId, place])
    if (one.accountId === holder) return one
  }
  throw new Error(`Nobody sits as ${part} in ${name}`)
}
const lead = (name: string): By => seat(name, 'lead')

export const prepare = (scene: Scene, name = 'visit'): Promise<void> => does(scene, name, lead(name), 'prepare', { packLoadedAt: scene.stage.house.clock.now() })
const PACK_HOURS = 72
export async function arrive(scene: Scene, name = 'visit'): Promise<void> {
  const { packLoadedAt } = (await look<{ packLoadedAt: string }>(scene, name)).facts
  if (epochMs(scene.stage.house.clock.now()) - epochMs(packLoadedAt) > PACK_HOURS * 3_600_000) await prepare(scene, name)
  const { parts, facts } = await look<Facts>(scene, name)
  const present = parts.filter(({ part }) => part === 'team').map(({ accountId }) => accountId)
  await does(scene, name, lead(name), 'arrive', { present, code: facts.subject.uscc, shown: 'taskCode', place: { lat: 38.47, lng: 106.28, accuracy: 12 } })
}
export async function leave(scene: Scene, name = 'visit', failing = 0): Promise<void> {
  const { facts } = await look<Facts>(scene, name)
  const wrong = facts.items.filter((one) => !(one as { resultClass?: string }).resultClass).slice(0, failing).map(({ id }) => id)
  await does(scene, name, lead(name), 'leave', { answers: facts.items.map(({ id: item }) => ({ item, value: wrong.includes(item) ? 'fail' : 'pass' })), facts: failing > 0 ? scene.chance.pick(FOUND) : '现场检查未发现问题。', signed: true })
}
const FOUND = ['营业执照未置于醒目位置，价目表未更新。', '冷藏柜生熟未分开存放，消毒记录缺三天。', '从业人员健康证明一人过期，已停止上岗。', '进货台账缺少供货者资质。']
export const handIn = (scene: Scene, name = 'visit'): Promise<void> => does(scene, name, lead(name), 'submit', { chosen: [] })
export const notThere = (scene: Scene, name = 'visit'): Promise<void> => does(scene, name, lead(name), 'notFound', { neighbours: '隔壁商户称该店两个月前已搬走。', place: { lat: 38.47, lng: 106.28, accuracy: 15 } }, { files: ['photo'] })

/** What follows from the answers (market supervision §5.5) is what the head confirms. */
export async function concludeVisit(scene: Scene, name = 'visit'): Promise<void> {
  const { facts, unitId } = await look<{ result: { result: string } | null }>(scene, name)
  await does(scene, name, at(unitId).head, 'conclude', { result: facts.result?.result ?? 'noProblem', provision: '食品安全法第一百二十六条' })
}
export async function publishVisit(scene: Scene, name = 'visit'): Promise<void> {
  const { facts, unitId } = await look<{ result: { result: string } | null }>(scene, name)
  await does(scene, name, at(unitId).credit, 'publish', { text: facts.result?.result === 'noProblem' ? '未发现问题' : '发现问题已责令改正' })
}
export const objectVisit = (scene: Scene, { who }: Firm): Promise<void> => does(scene, 'visit', self(who), 'object', { claim: '检查当天健康证明已补办，请核实后更正公示结果。' })

export async function reportCorrection(scene: Scene, { who }: Firm): Promise<void> {
  const { facts } = await look<{ items: { id: string }[] }>(scene, 'rectification')
  await does(scene, 'rectification', self(who), 'report', { items: facts.items.map(({ id: item }) => ({ item, text: '已按要求整改完毕，照片附后。' })) })
}
export async function passOnPaper(scene: Scene): Promise<void> {
  await does(scene, 'rectification', lead('rectification'), 'passOnPaper', { finding: '整改材料齐全，符合要求。' })
  await agrees(scene, 'rectification', seat('rectification', 'team'))
}
export const askMoreTime = (scene: Scene, { who }: Firm): Promise<void> => does(scene, 'rectification', self(who), 'askExtension', { days: 5, why: '设备需要从外地订购。' })

/** Lists: the firm did not report, or was not found. */
export const proposeListing = async (scene: Scene, firm: Firm): Promise<void> => {
  const { shop: place } = await partyOf(scene, firm.who)
  const on = addDays(todayIn(scene), -20)
  await begin(scene, 'listing', at(firm.unit).credit, 'abnormalListing', 'propose', { firmCode: place?.uscc, individual: true, cause: 'unreachable', verifiedOn: todayIn(scene), letters: [{ on: addDays(on, -20), trackingNumber: `EMS${scene.chance.digits(9)}`, received: false }, { on, trackingNumber: `EMS${scene.chance.digits(9)}`, received: false }] })
}
export const list = (scene: Scene, { unit }: Firm, name = 'listing'): Promise<void> => does(scene, name, at(unit).head, 'list', { findings: name === 'listing' ? '通过登记的住所无法取得联系，邮寄专用信函两次退回。' : '未按规定期限公示上一年度报告。' })
export const dropListing = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'abnormalListing', at(unit).credit, 'curedBefore', { ground: '已补报年度报告' })
export const object = (scene: Scene, { who }: Firm): Promise<void> => does(scene, 'listing', self(who), 'object', { objection: '店铺已在同一街道换了门牌，电话一直畅通，请核实。' })
export const acceptObjection = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'listing', at(unit).credit, 'acceptObjection')
export const uphold = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'listing', at(unit).head, 'uphold', {}, { reason: '经核实可以取得联系，列入不当，予以移出。' })
export const dismiss = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'listing', at(unit).head, 'dismiss', {}, { reason: '再次实地核查仍无法取得联系，异议不成立。' })
export const applyRemoval = (scene: Scene, { who }: Firm): Promise<void> => does(scene, 'listing', self(who), 'applyRemoval', { ground: 'contactRestored', statement: '已变更登记住所并恢复联系，申请移出。' })
export const remove = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'listing', at(unit).head, 'remove')

const CITY = bureau('640100')
export const proposeSerious = async (scene: Scene, firm: Firm): Promise<void> => {
  const { shop: place } = await partyOf(scene, firm.who)
  await begin(scene, 'serious', at(CITY).credit, 'seriousListing', 'propose', { firmCode: place?.uscc, conduct: 'foodSafety', reasons: '因食品安全违法受到较重行政处罚，拟列入严重违法失信名单。', penaltyNumber: `兴市处罚〔2026〕${scene.chance.whole(11, 90)}号`, basisOn: todayIn(scene) })
}
export const tellSerious = (scene: Scene): Promise<void> => does(scene, 'serious', at(CITY).credit, 'tellSubject')
export const listSerious = (scene: Scene): Promise<void> => does(scene, 'serious', at(CITY).decider, 'list', { defence: '当事人在期限内未提出陈述、申辩。', discussedOn: todayIn(scene) })

export const applyRepair = (scene: Scene, { who }: Firm): Promise<void> => begin(scene, 'repair', self(who), 'creditRepair', 'apply', { decisionNumber: `兴市处罚〔2026〕${scene.chance.whole(100, 999)}号`, harmRemoved: true, statement: '罚款已缴清，问题已整改，申请提前停止公示。' }).then(() => undefined)
/** The penalty is older than the platform: the desk looks it up in its own register. */
export const acceptRepair = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'repair', at(unit).credit, 'accept', { publishedOn: addDays(todayIn(scene), -400), kinds: ['fine'], weight: 'normal', dutyDone: true, samePenaltySince: false })
export const grantRepair = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'repair', at(unit).head, 'grant')
export const executeRepair = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'repair', at(unit).credit, 'execute')
export const refuseRepair = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'repair', at(unit).head, 'refuse', {}, { reason: '公示未满最短期限，不予修复。' })

const PRODUCTS = [['酱牛肉', '菌落总数'], ['散装黄酒', '酒精度'], ['韭菜', '腐霉利残留'], ['瓶装饮用水', '铜绿假单胞菌'], ['儿童面霜', '重金属铅'], ['红枣', '二氧化硫']] as const
export async function planSample(scene: Scene, firm: Firm): Promise<void> {
  const { shop: place } = await partyOf(scene, firm.who)
  const [product, item] = scene.chance.pick(PRODUCTS)
  scene.memo.item = item
  const samplers = await pairOf(scene, firm.unit)
  await begin(scene, 'sample', at(firm.unit).sampler, 'sampling', 'plan', { firmCode: place?.uscc, producerName: '宁夏某食品加工有限公司', product, batch: `${todayIn(scene).replaceAll('-', '')}-${scene.chance.whole(1, 9)}`, sampleKind: 'food', laboratory: '宁夏食品检测研究院', samplerIds: samplers })
}
export const take = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'sample', ['inspector', unit], 'take', { count: 8, priceFen: 12_600, sealNumber: `FY${scene.chance.digits(8)}`, reservePlace: '检验机构冷藏库' }, { files: ['photo'] })
export const deliver = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'sample', at(unit).sampler, 'deliver', { sealIntact: true })
export const result = (fits: boolean) => (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'sample', at(unit).sampler, 'report', { reportNumber: `JY${scene.chance.digits(10)}`, signedOn: todayIn(scene), items: [{ item: String(scene.memo.item), limit: '符合 GB 限量', value: fits ? '未检出' : '超出限量', fits }], passed: fits })
export const tellResult = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'sample', at(unit).sampler, 'tell', { toldAt: scene.stage.house.clock.now() })
export const askRetest = (scene: Scene, { who }: Firm): Promise<void> => does(scene, 'sample', self(who), 'askRetest', { wish: '对检验结论有异议，申请复检。', depositPaid: true })
export const acceptRetest = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'sample', at(unit).sampler, 'accept', { seed: scene.chance.digits(64), bodies: ['国家食品质量检验检测中心', '西北食品检验中心'] })
export const handle = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'sample', at(unit).sampler, 'startHandling', { provision: '食品安全法第一百二十四条', orders: '立即停止销售同批次产品，召回已售产品。', stopBy: addDays(todayIn(scene), 1) })
export const finishSample = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'sample', at(unit).head, 'finish', { cause: '储存温度不当', count: 26, recallNumber: null })
export const publishSample = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'sample', at(unit).credit, 'publish')

export const startRecall = (scene: Scene, { who }: Firm): Promise<void> => begin(scene, 'recall', self(who), 'recall', 'start', { product: '自制酸奶', batches: [`${todayIn(scene).replaceAll('-', '')}A`], level: 2, distributed: 240, risk: '冷链中断，菌落总数可能超标。', knownAt: scene.stage.house.clock.now() }).then(() => undefined)
const QUANTITIES = { distributed: 240, recalled: 96, destroyed: 90, returned: 6 }
export const reportRecall = (scene: Scene, { who }: Firm): Promise<void> => does(scene, 'recall', self(who), 'reportProgress', { ...QUANTITIES, recalled: 60, destroyed: 0, returned: 0 })
export const finishRecall = (scene: Scene, { who }: Firm): Promise<void> => does(scene, 'recall', self(who), 'finish', { ...QUANTITIES, measures: '更换冷藏车，增加温度记录仪。' })
export async function assessRecall(scene: Scene, { unit }: Firm): Promise<void> {
  await does(scene, 'recall', at(unit).sampler, 'assessOk')
  await agrees(scene, 'recall', at(unit).head)
}

/** Special equipment is imported with its register, and its inspection ends on a day. */
export async function importEquipment(scene: Scene, firm: Firm, [kind, place2, prefix]: readonly [string, string, string], daysLeft: number): Promise<void> {
  const { house } = scene.stage
  const { partyId, name, shop: at2 } = await partyOf(scene, firm.who)
  const facts = house.types.get('equipment')?.facts.parse({ useRegistration: `${prefix}640100${scene.chance.digits(6)}`, equipmentKind: kind, firm: { partyId, uscc: at2?.uscc ?? null, name, address: at2?.address ?? '' }, place: place2, validUntil: addDays(scene.until.slice(0, 10), daysLeft) })
  const receipt = await open(house, systemPerformer, { caseType: 'equipment', topic: kind, title: `${place2} ${name}`, party: name, ...await place(scene, firm.unit), channel: 'internal', facts, parts: [{ part: 'handler', partyId, accountId: null, unitId: null, name }] }, { event: 'register', input: {} })
  scene.named.set('equipment', receipt.caseId)
  scene.touched.add(receipt.caseId)
}
export const applyInspection = (scene: Scene, { who }: Firm): Promise<void> => does(scene, 'equipment', self(who), 'applyInspection')
/** 特种设备安全法 §65: two inspectors. */
const pairOf = async (scene: Scene, unit: string): Promise<(string | null)[]> => [(await officer(scene, ['inspector', unit])).accountId, (await officer(scene, ['inspector', unit, 1])).accountId]
export const orderSafety = async (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'equipment', at(unit).inspector, 'safetyOrder', { officerIds: await pairOf(scene, unit), hazard: '超过检验有效期仍在使用', measure: '停止使用，申报检验', days: 10 })
export const prohibit = async (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'equipment', at(unit).inspector, 'seriousHazard', { officerIds: await pairOf(scene, unit), hazard: '门锁失效', measure: '立即停止使用', correctBy: addDays(todayIn(scene), 10) })
export const halt = (scene: Scene, { who }: Firm): Promise<void> => does(scene, 'equipment', self(who), 'stop', {}, { reason: '商场装修，暂停使用。' })

/** A request that is a complaint or a report is handed to the bureau; there it goes its own way (投诉举报处理暂行办法 §7). */
export const handOver = async (scene: Scene, to: 'consumerComplaint' | 'violationReport', firm: Firm): Promise<void> => {
  const { name, shop: place } = await partyOf(scene, firm.who)
  const { unitId } = await look(scene, 'main')
  await does(scene, 'main', ['unitHandler', unitId], 'handOver', { to, subject: name, uscc: place?.uscc ?? null, publishedInformation: false })
}
export const acceptComplaint = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'consumerComplaint', at(unit).desk, 'accept', { bothAsked: true })
export const refuseComplaint = async (scene: Scene, { unit }: Firm): Promise<void> => {
  await does(scene, 'consumerComplaint', at(unit).desk, 'refuse', { ground: 'notConsumer' }, { reason: '购买用于生产经营，不属于消费投诉。' })
  await agrees(scene, 'consumerComplaint', at(unit).head)
}
export const inviteBoth = async (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'consumerComplaint', at(unit).desk, 'invite', { meetAt: instantOf(addDays(todayIn(scene), 3), '10:00'), place: '市场监管所调解室', online: false, persons: ['投诉人', '店长'] })
export const meet = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'consumerComplaint', at(unit).desk, 'meet', { minutes: '双方陈述经过，店方同意退还未消费部分，金额尚有分歧。' })
export const agreeComplaint = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'consumerComplaint', at(unit).desk, 'agree', { terms: '店方五日内退还未消费金额八成，双方再无争议。', performBy: addDays(todayIn(scene), 5), fulfilledAtOnce: false, complainantSigned: true, firmSigned: true })
export const endComplaint = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'consumerComplaint', at(unit).desk, 'terminate', { ground: 'noAgreement' }, { reason: '双方分歧较大，不能达成协议，告知其他途径。' })
export const verify = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'violationReport', at(unit).desk, 'verify', { way: 'deskCheck', plan: '调取进货台账和监控，核对举报的批次。' })
export const clueFromReport = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'violationReport', at(unit).desk, 'proposeClue', { provision: '价格法第四十二条', facts: '核查发现店内商品未明码标价，结算价高于口头报价，涉嫌违法。' })
export const noCase = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'violationReport', at(unit).head, 'doNotFile', {}, { reason: '经核查，举报的商品进货手续齐全，未发现违法行为。' })
export const inform = (scene: Scene, { unit }: Firm): Promise<void> => does(scene, 'violationReport', at(unit).desk, 'inform')

