import { agrees, begin, does, look, todayIn, type By, type Scene } from '../../drive/scene.ts'
import { caller, self, there } from '../people.ts'
import { pointOf, type Place } from '../place.ts'
import type { Who } from '../../drive/applicants.ts'
import { handlings, type RequestKind, type Situation } from './situations.ts'

export const CITY: readonly ['dispatcher', 'C:640100'] = ['dispatcher', 'C:640100']
export const OPERATOR: By = ['requestOperator', 'C:640100']
export const SECOND: By = ['dispatcher', 'C:640100', 1]
const ARBITRATOR: By = ['arbitrator', 'C:640100']
export const VISITOR: By = ['returnVisitor', 'C:640100']
const HANDLER = (name = 'main'): By => there(name, 'unitHandler')
const HEAD = (name = 'main'): By => there(name, 'departmentHead')

/** What is asked: settled once per case, so that every beat speaks of the same thing. */
export type Matter = { number: number; kind: RequestKind; situation: Situation; place: Place; who: Who | null; sealed?: boolean; anonymous?: boolean; /** Ordered to the street directly. */ street?: boolean }

/** Kinds that need no place. */
const said = ({ kind, situation: [category, text], place, sealed = false, anonymous = false }: Matter): Record<string, unknown> => ({
  kind, category, text: text.replace('{p}', place.street), place: kind === 'consult' || kind === 'praise' ? null : pointOf(place), sealed, contactWay: anonymous ? 'none' : 'phone', anonymous,
})

/** Online by a person with an account; by telephone, at a counter or in a community otherwise. */
export async function report(scene: Scene, matter: Matter, name = 'main'): Promise<void> {
  if (matter.who) await begin(scene, name, self(matter.who), 'citizenRequest', 'report', said(matter))
  else await begin(scene, name, OPERATOR, 'citizenRequest', 'register', { ...said(matter), channel: 'phone', record: `通话录音${todayIn(scene).replaceAll('-', '')}-${matter.number}`, reporter: matter.anonymous ? { name: '', phone: '' } : caller(matter.number) })
}
export const keepDraft = (scene: Scene, matter: Matter): Promise<unknown> => begin(scene, 'main', self(matter.who ?? { resident: 0 }), 'citizenRequest', 'saveDraft', said(matter))

export const accept = (scene: Scene, { situation: [category], kind, place }: Matter, name = 'main'): Promise<void> =>
  does(scene, name, OPERATOR, 'accept', { category, place: kind === 'consult' || kind === 'praise' ? pointOf(place) : null })

/** Heating, water, power and gas are answered by the department in charge of them; what the list leaves open goes to the street. */
export async function dispatch(scene: Scene, { situation: [category], place, sealed, street }: Matter, { assists = [], by = CITY, name = 'main' }: { assists?: readonly string[]; by?: By; name?: string } = {}): Promise<void> {
  const extract = sealed ? '反映人要求保密：请核查所列地点的经营情况，并反馈结果。' : ''
  const department = category.startsWith('11') ? 'HURD' : DEPARTMENTS[category.slice(0, 4)]
  const unitId = department && !street ? `D:${department}:${place.county}` : `T:${place.township}`
  await does(scene, name, by, 'dispatch', { unitId, extract, assistIds: assists })
}
const DEPARTMENTS: Readonly<Record<string, string>> = { '0401': 'HURD', '0402': 'HURD', '0403': 'UM', '0501': 'SAMR', '0502': 'SAMR', '0503': 'SAMR', '0601': 'TR', '0602': 'UM', '0701': 'TAX', '0702': 'AAS', '0801': 'ED', '0802': 'CT', '0902': 'HURD', '1201': 'AAS', '1202': 'AAS', '1301': 'HRSS', '1302': 'MI', '1304': 'HPF', '0301': 'UM' }

export const coordinate = (scene: Scene, { place }: Matter): Promise<void> => does(scene, 'main', CITY, 'coordinate', { unitId: `C:${place.county}` })
export const dispatchDown = (scene: Scene, { place }: Matter): Promise<void> => does(scene, 'main', ['centreCoordinator', `C:${place.county}`], 'dispatchDown', { unitId: `T:${place.township}` })

/** Nobody signed in time: then the system has done it. */
export async function sign(scene: Scene, name = 'main'): Promise<void> {
  if ((await look(scene, name)).state === 'dispatched') await does(scene, name, HANDLER(name), 'sign')
}
export const contact = (scene: Scene, name = 'main'): Promise<void> =>
  does(scene, name, HANDLER(name), 'contactReporter', { way: scene.chance.pick(['call', 'call', 'visit'] as const), outcome: scene.chance.pick(['已电话联系反映人，核对了地点和诉求。', '已到现场与反映人见面，确认问题。', '已联系反映人，约定处理时间。']) }, { files: ['photo'] })

/** Complaints and reports go out with the head's countersignature. */
export async function reply(scene: Scene, { kind, situation: [category] }: Matter, { resultCode = 'solved', name = 'main' }: { resultCode?: 'solved' | 'explained'; name?: string } = {}): Promise<void> {
  const [found, done] = scene.chance.pick(handlings[category.slice(0, 2)] ?? handlings['0'] ?? [])
  const head = HEAD(name)
  const { unitId } = await look(scene, name)
  await does(scene, name, HANDLER(name), 'reply', { resultCode, found, done, basis: '', next: resultCode === 'solved' ? '' : '纳入下季度改造计划，进展将主动告知。', openAssistsReason: '协办单位已到现场共同处理，书面意见随后补交。' }, { files: ['photo'] })
  if (kind === 'complaint' || kind === 'report') await agrees(scene, name, unitId === (await look(scene, name)).unitId ? head : ['departmentHead', unitId])
}

export const acceptReply = (scene: Scene, name = 'main'): Promise<void> => does(scene, name, SECOND, 'acceptReply')
/** The visitor calls; `level` 1 and 2 say it is not solved. */
export const visit = (scene: Scene, level: number, name = 'main'): Promise<void> => does(scene, name, VISITOR, 'recordVisit', { reached: true, solved: level >= 3, level })
export const miss = (scene: Scene): Promise<void> => does(scene, 'main', VISITOR, 'recordVisit', { reached: false })
export const rework = (scene: Scene): Promise<void> => does(scene, 'main', CITY, 'orderRework')
export const confirmSolved = (scene: Scene, { who }: Matter): Promise<void> => does(scene, 'main', who ? self(who) : VISITOR, who ? 'confirmSolved' : 'recordVisit', who ? {} : { reached: true, solved: true, level: 5 })

export const handBack = (scene: Scene): Promise<void> => does(scene, 'main', HEAD(), 'handBack', { reason: '经核对责任清单，该点位的管护已移交市政养护单位，不属于本单位职责。', belongsTo: '市政养护单位' })
export const escalate = async (scene: Scene, { place }: Matter): Promise<void> => {
  await does(scene, 'main', CITY, 'escalateDuty', { unitIds: [`T:${place.township}`, `D:UM:${place.county}`] })
}
export const designate = (scene: Scene, { place }: Matter): Promise<void> => does(scene, 'main', ARBITRATOR, 'designate', { unitId: `D:UM:${place.county}`, assistIds: [], heard: '已听取街道和城市管理局的意见，并查看移交清单。', duty: '道路附属设施的日常管护由城市管理局负责。' })

export const suspend = async (scene: Scene): Promise<void> => {
  const head = HEAD()
  await does(scene, 'main', head, 'suspend', { code: 'constructionProgramme', plan: '该路段列入老旧管网改造，十二月中旬进场施工，届时一并修复。', until: inDays(scene, 40) })
  await agrees(scene, 'main', CITY)
}
const inDays = (scene: Scene, days: number): string => new Date(Date.parse(`${todayIn(scene)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
export const askExtension = (scene: Scene): Promise<void> => does(scene, 'main', HANDLER(), 'requestExtension', { days: 3, reason: '配件需要从厂家调运，三个工作日到货。' })
export const extend = async (scene: Scene): Promise<void> => {
  await does(scene, 'main', HEAD(), 'approveExtension')
  await agrees(scene, 'main', CITY)
}
export const proposeTermination = (scene: Scene): Promise<void> => does(scene, 'main', HEAD(), 'proposeTermination', { ground: 'notCooperating', text: '三次电话、两次上门，反映人均表示不再追究，也不提供地点。' })
export const approveTermination = (scene: Scene): Promise<void> => does(scene, 'main', SECOND, 'approveTermination')

export const askSupplement = (scene: Scene): Promise<void> => does(scene, 'main', OPERATOR, 'askSupplement', { text: '请补充具体的楼号和出现问题的时间段。' })
export const supplement = (scene: Scene, { who }: Matter): Promise<void> => does(scene, 'main', self(who ?? { resident: 0 }), 'supplement', { text: '在3号楼东侧，每天晚上七点到九点。' })
export const answer = (scene: Scene): Promise<void> => does(scene, 'main', OPERATOR, 'answerOnSpot', { text: scene.chance.pick(ANSWERS), article: scene.chance.pick(['知识库：办事指南', '知识库：民生政策', '知识库：公用事业']) })
const ANSWERS = ['可在“一窗通办”网上申请，也可就近到政务服务大厅办理，所需材料已短信发送。', '按现行政策可以办理，带身份证和户口簿到社区便民服务中心即可。', '已为您查询，办件正在审查环节，预计三个工作日内办结。', '收费标准和时间以公示为准，已将公示链接发送给您。']
export const divert = (scene: Scene): Promise<void> => does(scene, 'main', CITY, 'divert', { channel: scene.chance.pick(['litigation', 'administrativeReview', 'arbitration'] as const), how: '该事项依法应通过法定渠道解决，已告知受理机关、地址和所需材料。' })
export const refuse = (scene: Scene): Promise<void> => does(scene, 'main', CITY, 'refuse', { code: 'outsideCompetence', earlierNumber: '' }, { reason: '反映事项发生在外省，不属于本市受理范围，已告知当地热线。' })
export const emergency = (scene: Scene): Promise<void> => does(scene, 'main', OPERATOR, 'transferEmergency', { line: '119', receivedBy: '消防救援支队指挥中心' })
export const withdraw = (scene: Scene, { who }: Matter): Promise<void> => does(scene, 'main', self(who ?? { resident: 0 }), 'withdraw', {}, { reason: '物业已经修好了，不用再处理。' })
export const thank = (scene: Scene, { place }: Matter): Promise<void> => does(scene, 'main', OPERATOR, 'thank', { unitId: `T:${place.township}` })
export const merge = (scene: Scene, name: string): Promise<unknown> => look(scene, 'main').then(({ id }) => does(scene, name, CITY, 'merge', { masterId: id }))

/** The units asked to help: the first signs, the second has done it. */
export async function assist(scene: Scene): Promise<void> {
  const lead = await look(scene, 'main')
  const help = there('assistTask', 'unitHandler')
  await does(scene, 'assistTask', help, 'sign')
  await does(scene, 'assistTask', help, 'deliver', { text: '已到现场配合，涉及的设施归属清楚，意见附后。', evidence: '现场照片' })
  await does(scene, 'assistTask', ['unitHandler', lead.unitId], 'acceptAssist')
}
export const askAssist = async (scene: Scene, { place }: Matter): Promise<void> => {
  const { unitId } = await look(scene, 'main')
  await does(scene, 'main', HANDLER(), 'requestAssist', { unitId: unitId.startsWith('D:HURD') ? `D:UM:${place.county}` : `D:HURD:${place.county}`, need: '请提供该路段的移交资料，并派人到现场。', dueOn: todayIn(scene) })
}
