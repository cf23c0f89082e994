import type { RoleId } from '@onewindow/identity/roles'
import type { DemoOfficer } from './personas.ts'

/** Organs that carry out at least one item: each has a full bench, so that every case finds who must act. */
export type Bench = { unitId: string; nameZh: string; short: string }

type Post = { role: RoleId; surname: string; zh: string; en: string }

const POSTS: readonly Post[] = [
  { role: 'windowClerk', surname: '窗口', zh: '前台收件、打印、发证', en: 'Receives and hands out at the counter' }, { role: 'acceptor', surname: '受理', zh: '受理、一次性告知', en: 'Accepts, one-time notices' },
  { role: 'reviewer', surname: '审查', zh: '审查、特别程序、征求意见', en: 'Reviews, special procedures, opinions' }, { role: 'inspector', surname: '核查', zh: '现场核查', en: 'Site inspections' },
  { role: 'decisionMaker', surname: '决定', zh: '作决定', en: 'Decides' }, { role: 'issuer', surname: '制证', zh: '制证送达', en: 'Issues and delivers' }, { role: 'departmentHead', surname: '负责', zh: '确认特别程序、延期、改派', en: 'Confirms, extends, reassigns' },
]

const GIVEN = ['李伟', '王芳', '杨静', '刘志强', '王建国', '金凤梅', '马国栋', '海燕', '田丽', '吴昊', '周强', '徐慧', '罗斌', '范晓东', '苏梅', '康宁', '白云飞', '丁浩', '纳静', '哈文', '安然', '沙涛', '买燕', '杜鹃', '孟凡', '梁爽', '宋佳', '韩雪', '冯刚', '邓超']

/** The named bench of 兴庆区审批服务管理局, which the tour of the README walks through. */
const NAMED: Partial<Record<RoleId, string>> = { windowClerk: '王芳', acceptor: '李伟', reviewer: '杨静', inspector: '刘志强', decisionMaker: '王建国', issuer: '周强', departmentHead: '金凤梅' }
const MAIN = 'D:AAS:640104'

const userOf = (unitId: string, role: string): string => `${role.toLowerCase()}.${unitId.split(':').slice(1).join('.').toLowerCase()}`.slice(0, 40)

/** One officer per post and organ, a second inspector (visits are made in pairs), plus the supervisor of the city. Deterministic. */
export function officersOf(benches: readonly Bench[]): DemoOfficer[] {
  const list = benches.flatMap(({ unitId }, bench) => [...POSTS.map((post, i) => officer(unitId, post, bench * POSTS.length + i)), officer(unitId, { ...(POSTS[3] as Post), zh: '现场核查（第二人）', en: 'Site inspections (second officer)' }, bench * 7 + 11, '2')])
  return [...list, { username: 'supervisor', name: '崔岩', grants: [{ role: 'supervisor', unitId: 'S:640100' }], triesZh: '效能监督，看全市', triesEn: 'Supervises the whole city' }]
}

function officer(unitId: string, post: Post, seat: number, suffix = ''): DemoOfficer {
  const main = unitId === MAIN
  const username = main ? `${post.role.toLowerCase()}${suffix}` : `${userOf(unitId, post.role)}${suffix}`
  const name = main && !suffix ? (NAMED[post.role] ?? post.surname) : (GIVEN[(seat * 7 + 3) % GIVEN.length] as string)
  const certificate = post.role === 'inspector' ? { certificate: `NX${unitId.replace(/\D/g, '').padEnd(6, '0').slice(0, 6)}${String(seat).padStart(4, '0')}${suffix || '1'}` } : {}
  return { username, name, grants: [{ role: post.role, unitId }], ...certificate, triesZh: post.zh, triesEn: post.en }
}
