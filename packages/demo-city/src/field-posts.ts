import type { Speciality } from '@onewindow/identity/definition'
import type { RoleId } from '@onewindow/identity/roles'

/** A seat of an organ: its short name is the first part of the account name. */
export type FieldPost = { post: string; roles: readonly RoleId[]; triesZh: string; triesEn: string; /** Months the certificate was good for from the beginning of the demonstration; five years unless said. */ certificateMonths?: number; /** What an inspector is trained in (专业特长). */ specialities?: readonly Speciality[] }

const HANDLES: readonly FieldPost[] = [
  { post: 'handler', roles: ['unitHandler'], triesZh: '签收、联系、办理工单', triesEn: 'signs for requests, calls back, replies' },
  { post: 'head', roles: ['departmentHead'], triesZh: '审签、退回、延期、立案与结案的第二人', triesEn: 'countersigns, hands back, extends; second person of a case' },
]

/** Whoever fines: two officers with certificates, those who examine, those who discuss, money and files apart (行政处罚法 §§42, 57, 58). */
const FINES: readonly FieldPost[] = [
  { post: 'officer', roles: ['enforcementOfficer'], triesZh: '执法人员：线索、立案、取证、当场处罚', triesEn: 'enforcement officer: clues, evidence, fines on the spot' },
  { post: 'officer2', roles: ['enforcementOfficer'], triesZh: '执法人员（第二人）', triesEn: 'the second enforcement officer' },
  { post: 'officer3', roles: ['enforcementOfficer'], triesZh: '执法证已到期，不能办案', triesEn: 'certificate expired: may not act', certificateMonths: 6 },
  { post: 'examiner', roles: ['reviewer'], triesZh: '案件审核', triesEn: 'examines a case before the penalty' },
  { post: 'legal', roles: ['legalReviewer'], triesZh: '法制审核', triesEn: 'gives the legal review' },
  { post: 'decider', roles: ['decisionMaker'], triesZh: '立案、处罚、强制措施的决定', triesEn: 'decides to file, to fine, to seize' },
  { post: 'chair', roles: ['hearingOfficer'], triesZh: '主持听证', triesEn: 'holds hearings' },
  { post: 'panel1', roles: ['panelMember'], triesZh: '集体讨论', triesEn: 'collective discussion' },
  { post: 'panel2', roles: ['panelMember'], triesZh: '集体讨论', triesEn: 'collective discussion' },
  { post: 'panel3', roles: ['panelMember'], triesZh: '集体讨论', triesEn: 'collective discussion' },
  { post: 'clerk', roles: ['caseClerk'], triesZh: '公示文本、复议应诉', triesEn: 'publication, reconsideration and suits' },
  { post: 'cashier', roles: ['financeClerk'], triesZh: '登记缴款', triesEn: 'records payments with proof' },
  { post: 'archivist', roles: ['archivist'], triesZh: '案卷归档', triesEn: 'keeps the files' },
]

const SUPERVISES: readonly FieldPost[] = [
  { post: 'planner', roles: ['inspectionPlanner'], triesZh: '年度计划、随机抽取', triesEn: 'plans the year, freezes lists, draws' },
  { post: 'inspector1', roles: ['inspector'], triesZh: '双随机检查，食品、药品专业', triesEn: 'inspects firms drawn by lot; trained in food and drugs', specialities: ['food', 'drug'] },
  { post: 'inspector3', roles: ['inspector'], triesZh: '双随机检查，食品、特种设备专业', triesEn: 'inspects firms drawn by lot; trained in food and special equipment', specialities: ['food', 'equipment'] },
  { post: 'credit', roles: ['creditOfficer'], triesZh: '公示结果、异常名录、信用修复', triesEn: 'publishes results, lists, repairs' },
  { post: 'complaints', roles: ['complaintOfficer'], triesZh: '投诉举报', triesEn: 'complaints and reports' },
  { post: 'sampler', roles: ['samplingOfficer'], triesZh: '抽检、召回', triesEn: 'samples and recalls' },
  { post: 'equipment', roles: ['equipmentOfficer'], triesZh: '特种设备', triesEn: 'special equipment' },
]

const HALL: readonly FieldPost[] = [
  ...HANDLES,
  { post: 'hallmanager', roles: ['hallManager'], triesZh: '大厅窗口与排队', triesEn: 'windows and queues of the hall' },
  { post: 'counter', roles: ['windowClerk'], triesZh: '窗口叫号', triesEn: 'calls tickets at a counter' },
]

const HOTLINE: readonly FieldPost[] = [
  { post: 'operator', roles: ['requestOperator'], triesZh: '12345 话务：登记、答复、受理', triesEn: 'hotline: registers, answers, accepts' },
  { post: 'dispatcher', roles: ['dispatcher'], triesZh: '派单、退单审核、审核答复', triesEn: 'dispatches, judges hand-backs, checks replies' },
  { post: 'dispatcher2', roles: ['dispatcher'], triesZh: '派单（第二人）', triesEn: 'the second dispatcher' },
  { post: 'arbitrator', roles: ['arbitrator'], triesZh: '职责裁定', triesEn: 'rules on disputes between units' },
  { post: 'visitor', roles: ['returnVisitor'], triesZh: '回访', triesEn: 'calls back and asks whether it is solved' },
]

const COUNTY_CENTRE: readonly FieldPost[] = [
  ...HANDLES, { post: 'coordinator', roles: ['centreCoordinator'], triesZh: '区级协调派单', triesEn: 'dispatches between departments of the district' },
]
const STREET: readonly FieldPost[] = [
  ...HANDLES, { post: 'coordinator', roles: ['townshipCoordinator'], triesZh: '街道吹哨、核实', triesEn: 'blows the whistle of a street, verifies' },
]
const COMMUNITY: readonly FieldPost[] = [{ post: 'worker', roles: ['communityWorker'], triesZh: '社区帮办、吹哨', triesEn: 'helps at the community desk' }]

/** Seats beside the four of every organ. */
export function fieldPostsOf(unitId: string): readonly FieldPost[] {
  const [kind, department = ''] = unitId.split(':')
  if (kind === 'C') return department.endsWith('00') ? HOTLINE : COUNTY_CENTRE
  if (kind === 'T') return STREET
  if (kind === 'V') return COMMUNITY
  if (kind === 'S') return []
  if (department === 'SAMR') return [...HANDLES, ...SUPERVISES, ...FINES]
  if (department === 'UM') return [...HANDLES, ...FINES]
  return department === 'AAS' ? HALL : HANDLES
}
