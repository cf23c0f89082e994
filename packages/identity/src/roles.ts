export type Realm = 'staff' | 'admin' | 'citizen' | 'public'

/** How far a role reaches unless a rule narrows it: organ, region subtree, named on the case, the city, own party, anybody. */
export type RoleScope = 'department' | 'regionSubtree' | 'assigned' | 'all' | 'own' | 'public'

export type Role = {
  id: RoleId; zh: string; en: string; realm: Realm; scope: RoleScope; secondFactor: boolean
  /** Whether it comes to every case of its organ, those about minors too: whoever answers for the organ, and who hosts a hearing without having been named in the case before. */
  seesConfined: boolean
}

/** [id, zh, en, realm, default scope], in the order of the common vocabulary. */
const TABLE = [
  ['visitor', '访客', 'Visitor', 'public', 'public'],
  ['citizen', '自然人', 'Citizen', 'citizen', 'own'],
  ['enterpriseHandler', '企业经办人', 'Enterprise handler', 'citizen', 'own'],
  ['delegate', '受托人', 'Delegate', 'citizen', 'own'],
  ['windowClerk', '窗口人员', 'Window clerk', 'staff', 'department'],
  ['hallManager', '大厅管理员', 'Hall manager', 'staff', 'department'],
  ['reviewer', '审查人', 'Reviewer', 'staff', 'department'],
  ['legalReviewer', '法制审核', 'Legal reviewer', 'staff', 'department'],
  ['expert', '专家', 'Expert', 'staff', 'assigned'],
  ['hearingOfficer', '听证主持人', 'Hearing officer', 'staff', 'assigned'],
  ['decisionMaker', '决定人', 'Decision maker', 'staff', 'department'],
  ['panelMember', '集体讨论成员', 'Panel member', 'staff', 'assigned'],
  ['acceptor', '受理人', 'Acceptor', 'staff', 'department'],
  ['issuer', '制证人', 'Issuer', 'staff', 'department'],
  ['inspector', '检查人员', 'Inspector', 'staff', 'assigned'],
  ['inspectionPlanner', '计划岗', 'Inspection planner', 'staff', 'department'],
  ['creditOfficer', '信用监管岗', 'Credit officer', 'staff', 'department'],
  ['complaintOfficer', '投诉举报岗', 'Complaint officer', 'staff', 'department'],
  ['samplingOfficer', '抽检岗', 'Sampling officer', 'staff', 'department'],
  ['equipmentOfficer', '特种设备岗', 'Equipment officer', 'staff', 'department'],
  ['enforcementOfficer', '执法人员', 'Enforcement officer', 'staff', 'assigned'],
  ['caseClerk', '案管人员', 'Case clerk', 'staff', 'department'],
  ['financeClerk', '财务人员', 'Finance clerk', 'staff', 'department'],
  ['archivist', '档案员', 'Archivist', 'staff', 'department'],
  ['requestOperator', '话务员', 'Request operator', 'staff', 'all'],
  ['dispatcher', '派单员', 'Dispatcher', 'staff', 'all'],
  ['arbitrator', '职责裁定人', 'Arbitrator', 'staff', 'all'],
  ['returnVisitor', '回访员', 'Return visitor', 'staff', 'all'],
  ['unitHandler', '承办人', 'Unit handler', 'staff', 'department'],
  ['departmentHead', '部门负责人', 'Department head', 'staff', 'department'],
  ['centreCoordinator', '协调中心人员', 'Centre coordinator', 'staff', 'regionSubtree'],
  ['townshipCoordinator', '街道(乡镇)协调员', 'Township coordinator', 'staff', 'regionSubtree'],
  ['communityWorker', '社区工作者', 'Community worker', 'staff', 'regionSubtree'],
  ['gridWorker', '网格员', 'Grid worker', 'staff', 'regionSubtree'],
  ['mediator', '人民调解员', 'Mediator', 'staff', 'assigned'],
  ['committeeHead', '调委会负责人', 'Mediation committee head', 'staff', 'department'],
  ['counsellor', '心理咨询师', 'Counsellor', 'staff', 'assigned'],
  ['evaluationOfficer', '评估办', 'Evaluation officer', 'staff', 'all'],
  ['thirdPartyEvaluator', '第三方评估', 'Third-party evaluator', 'staff', 'assigned'],
  ['accessOfficer', '准入办', 'Access officer', 'staff', 'all'],
  ['dataSteward', '数据主管', 'Data steward', 'staff', 'all'],
  ['governmentLeader', '政府负责人', 'Government leader', 'staff', 'regionSubtree'],
  ['supervisor', '效能监督', 'Supervisor', 'staff', 'regionSubtree'],
  ['administrator', '系统管理员', 'Administrator', 'admin', 'all'],
  ['securityAdministrator', '安全管理员', 'Security administrator', 'admin', 'all'],
  ['auditor', '审计员', 'Auditor', 'admin', 'all'],
] as const satisfies readonly (readonly [string, string, string, Realm, RoleScope])[]

export type RoleId = (typeof TABLE)[number][0]

/** Every role an account can be given; parts in one case (applicant, complainant, mediator's party) are no roles. */
export const roles: readonly Role[] = TABLE.map(([id, zh, en, realm, scope]) => ({
  id,
  zh,
  en,
  realm,
  scope,
  secondFactor: realm === 'admin' || id === 'decisionMaker' || id === 'departmentHead',
  seesConfined: scope === 'department' || id === 'hearingOfficer',
}))

const byId = new Map<string, Role>(roles.map((role) => [role.id, role]))

/** The role of that name, or null when the vocabulary has none. */
export function findRole(id: string): Role | null {
  return byId.get(id) ?? null
}

/** @throws Error when the vocabulary has no such role */
export function roleOf(id: RoleId): Role {
  const role = byId.get(id)
  if (!role) throw new Error(`There is no role ${id}`)
  return role
}

/** 三员分立: administrator, security administrator and auditor are three accounts of three persons, none also in the staff realm. */
export const separationSets = [
  { id: 'S1', roles: ['administrator', 'securityAdministrator', 'auditor'], excludesRealm: 'staff' },
] as const satisfies readonly { id: string; roles: readonly RoleId[]; excludesRealm: Realm }[]

/**
 * Why one person may not hold `asked` beside `held`, or null. Counted over all accounts of the person, citizen roles apart.
 * Source: GB/T 22239-2019 第三级 三权分立; the vocabulary's S1.
 */
export function separationConflict(held: readonly RoleId[], asked: RoleId): { set: 'S1'; held: RoleId } | null {
  for (const set of separationSets) {
    const inSet = (role: RoleId) => (set.roles as readonly RoleId[]).includes(role)
    const excluded = (role: RoleId) => roleOf(role).realm === set.excludesRealm
    const clash = held.find(
      (role) => role !== asked && ((inSet(asked) && (inSet(role) || excluded(role))) || (excluded(asked) && inSet(role))),
    )
    if (clash) return { set: set.id, held: clash }
  }
  return null
}
