import type { Speciality } from '@onewindow/identity/definition'
import type { RoleId } from '@onewindow/identity/roles'
import { chanceOf } from './chance.ts'
import { personName } from './cast/names.ts'
import { fieldPostsOf } from './field-posts.ts'
import type { DemoOfficer } from './personas.ts'

/** 兴庆区审批服务管理局: the organ the tour of the README walks through; one person per role, short account names. */
export const MAIN_UNIT = 'D:AAS:640104'

type Post = { username: string; name: string; roles: readonly RoleId[]; triesZh: string; triesEn: string; certificateMonths?: number; specialities?: readonly Speciality[] }

const MAIN_BENCH: readonly Post[] = [
  { username: 'windowclerk', name: '王芳', roles: ['windowClerk'], triesZh: '前台收件、打印、发证',
    triesEn: 'receives applications at the counter, prints, hands out' },
  { username: 'acceptor', name: '李伟', roles: ['acceptor'], triesZh: '受理、一次性告知补正', triesEn: 'accepts, or says once what is missing' },
  { username: 'reviewer', name: '杨静', roles: ['reviewer'], triesZh: '审查、特别程序、征求意见',
    triesEn: 'reviews, starts special procedures, asks other departments' },
  { username: 'inspector', name: '刘志强', roles: ['inspector'], triesZh: '现场核查', triesEn: 'inspects on site' },
  { username: 'inspector2', name: '海燕', roles: ['inspector'], triesZh: '现场核查（第二人确认）',
    triesEn: 'the second inspector, who confirms the record' },
  { username: 'decisionmaker', name: '王建国', roles: ['decisionMaker'], triesZh: '准予、不予', triesEn: 'grants or refuses' },
  { username: 'issuer', name: '周强', roles: ['issuer'], triesZh: '制证、送达', triesEn: 'makes certificates and delivers them' },
  { username: 'departmenthead', name: '金凤梅', roles: ['departmentHead'], triesZh: '确认特别程序、延期、改派',
    triesEn: 'confirms special procedures, extends, reassigns' },
  { username: 'expert', name: '安立新', roles: ['expert'], triesZh: '专家评审', triesEn: 'signs the expert stage' },
  { username: 'hearingofficer', name: '田丽', roles: ['hearingOfficer'], triesZh: '主持听证', triesEn: 'holds hearings' },
  { username: 'financeclerk', name: '纳静', roles: ['financeClerk'], triesZh: '登记缴费', triesEn: 'records fees paid' },
  { username: 'legalreviewer', name: '苏梅', roles: ['legalReviewer'], triesZh: '法制审核', triesEn: 'gives the legal review' },
]

type SmallPost = Omit<Post, 'username' | 'name'> & { post: string }

/** Everywhere else four people hold all roles, so that nobody has to do two things the law keeps apart. */
const SMALL_BENCH: readonly SmallPost[] = [
  { post: 'acceptor', roles: ['windowClerk', 'acceptor', 'issuer', 'financeClerk'], triesZh: '收件、受理、收费、制证送达',
    triesEn: 'receives, accepts, records fees, issues' },
  { post: 'reviewer', roles: ['reviewer', 'inspector'], triesZh: '审查、现场核查', triesEn: 'reviews and inspects' },
  { post: 'inspector', roles: ['inspector'], triesZh: '现场核查（第二人）', triesEn: 'second inspector' },
  { post: 'decisionmaker', roles: ['decisionMaker', 'departmentHead'], triesZh: '决定', triesEn: 'decides' },
]
/** Hearings and expert reviews are held where licences of venues and schools are decided. */
const OF_APPROVAL_BUREAUS: SmallPost = { post: 'hearingofficer', roles: ['hearingOfficer', 'expert'], triesZh: '听证主持、专家评审',
  triesEn: 'holds hearings, signs expert stages' }

/** The person who watches over the whole city. */
export const supervisor: DemoOfficer = { username: 'supervisor', name: '崔岩', grants: [{ role: 'supervisor', unitId: 'S:640100' }],
  triesZh: '效能监督，看全市', triesEn: 'supervises the whole city' }

/** The officers of one organ, the same ones every time. */
export function officersOf(unitId: string): DemoOfficer[] {
  const posts = unitId === MAIN_UNIT ? [...MAIN_BENCH, ...fieldBench(unitId)] : [...smallBench(unitId), ...fieldBench(unitId)]
  return posts.map(({ username, name, roles, triesZh, triesEn, certificateMonths, specialities }, seat) => ({
    username, name, grants: roles.map((role) => ({ role, unitId })), triesZh, triesEn,
      ...(roles.some((role) => CERTIFIED.has(role)) ? { certificate: certificateOf(unitId, seat), ...(certificateMonths ? { certificateMonths } : {}) } : {}), ...(specialities ? { specialities } : {}),
  }))
}

/** Who visits or fines carries a certificate. */
const CERTIFIED: ReadonlySet<RoleId> = new Set<RoleId>(['inspector', 'enforcementOfficer'])

/** Centres, communities and the supervisor decide about nobody's application. */
function smallBench(unitId: string): Post[] {
  if (!/^[DT]:/.test(unitId)) return []
  return seated(unitId, [...SMALL_BENCH, ...(unitId.startsWith('D:AAS:') ? [OF_APPROVAL_BUREAUS] : [])])
}

const fieldBench = (unitId: string): Post[] => seated(unitId, fieldPostsOf(unitId))

function seated(unitId: string, posts: readonly SmallPost[]): Post[] {
  const [, ...place] = unitId.toLowerCase().split(':')
  return posts.map(({ post, ...rest }) => {
    const chance = chanceOf(`officer ${post} ${unitId}`)
    return { ...rest, username: `${post}.${place.join('.')}`, name: personName(chance, chance.happens(50) ? 'male' : 'female') }
  })
}

/** Beyond applications: organs of the tour, and the seats there worth a try; the others only keep the law's hands apart. */
const TOUR: Readonly<Record<string, readonly string[]>> = {
  'C:640100': ['operator', 'dispatcher', 'arbitrator', 'visitor'], 'T:640104001': ['handler', 'head', 'coordinator'], 'V:640104001002': ['worker'], [MAIN_UNIT]: ['hallmanager', 'counter'],
  'D:SAMR:640104': ['planner', 'inspector1', 'credit', 'complaints', 'sampler', 'equipment', 'officer', 'officer2', 'head', 'legal', 'decider', 'chair', 'clerk'], 'D:UM:640104': ['officer', 'officer2', 'handler', 'head', 'decider'],
}
export const TOUR_UNITS: readonly string[] = Object.keys(TOUR).filter((unitId) => unitId !== MAIN_UNIT)

/** The accounts of the tour beyond applications. */
export const tourOfficers = (): DemoOfficer[] => Object.entries(TOUR).flatMap(([unitId, posts]) => officersOf(unitId).filter(({ username }) => posts.some((post) => username.startsWith(`${post}.`))))

/** Number of the enforcement certificate (行政执法证): place, department and seat. */
function certificateOf(unitId: string, seat: number): string {
  const [, ...place] = unitId.split(':')
  return `NX${place.reverse().join('')}${String(seat + 1).padStart(2, '0')}`
}
