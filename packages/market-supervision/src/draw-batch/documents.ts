import { latestClock } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { departmentNameZh } from '@onewindow/identity/departments'
import { CLIMATE, law, paper } from '../inspection-matter/papers.ts'
import { latestOf, type Case, type Ceremony } from './draw.ts'
import type { DrawBatchFacts } from './schemas.ts'
import { teamFor } from './seats.ts'

const basis = [law(CLIMATE, '第五十四条')]
const CODES: Readonly<Record<string, string>> = {
  deregistered: '已注销', revoked: '已吊销', suspended: '歇业', movedOut: '迁出', recentlyInspected: '近期已检查', capReached: '已达年度上限', openTaskSameItems: '有相同事项的在办任务', credentialPostLicence: '本年度已做证后检查', waiver: '经批准免查',
}
const GONE = { deregistered: '注销', movedOut: '迁出', suspended: '歇业' } as const

const counted = (counts: Readonly<Record<string, number>>, name: (key: string) => string): string[] => Object.entries(counts).map(([key, n]) => `${name(key)}：${n}`)
const partyName = (party: string): string => (party === 'planner' ? '抽取方' : party === 'supervisor' ? '监督方' : departmentNameZh(party))
const orNone = (list: readonly string[]): string[] => (list.length > 0 ? list.slice(0, 60) : ['无'])
const teamsIn = (assignments: readonly { object: string; team: readonly { inspector: string | null }[] }[]): string[] => orNone(assignments.map(({ object, team }) => `${object.slice(0, 9)}：${team.map(({ inspector }) => inspector ?? '缺员').join('、')}`))
const teams = ({ facts }: Case): string[] => teamsIn((facts.draw?.selected ?? []).slice(0, 60).map((object) => ({ object, team: teamFor(facts, object) })))
const seatName = ({ dept, seat }: { dept: string; seat: number }): string => `${departmentNameZh(dept)} 第${seat + 1}席`
const shortages = ({ draw }: Ceremony): string[] => orNone((draw?.shortages ?? []).map((one) => `${one.object.slice(0, 9)} ${seatName(one)}`))

/** Papers of a draw name candidates by their blinded ids and inspectors by their numbers. */
export const drawDocuments: Readonly<Record<string, DocumentMaker<DrawBatchFacts>>> = {
  'drawBatch.candidateList': paper('drawBatch.candidateList', basis, (c) => ({
    planNo: c.facts.planNo, candidates: c.facts.lists?.objects.length ?? 0, byClass: counted(c.facts.lists?.byClass ?? {}, (key) => `${key}类`), excluded: counted(c.facts.lists?.byCode ?? {}, (key) => CODES[key] ?? key),
    inspectors: c.facts.lists?.inspectors.length ?? 0, objectsRoot: c.facts.lists?.objectsRoot ?? '', excludedRoot: c.facts.lists?.excludedRoot ?? '', inspectorsRoot: c.facts.lists?.inspectorsRoot ?? '', rulesHash: c.facts.lists?.rulesHash ?? '',
  })),
  'drawBatch.commitment': paper('drawBatch.commitment', basis, ({ facts }) => {
    const { drawNo, commitments, publicSource, commitHash, document } = latestOf(facts)
    return { drawNo: drawNo ?? '', parties: commitments.map(({ party, commitment }) => `${partyName(party)}：${commitment}`), publicSource, commitHash: commitHash ?? '', committedAt: document?.committedAt ?? '' }
  }),
  'drawBatch.drawResult': paper('drawBatch.drawResult', basis, ({ facts }) => {
    const { drawNo, draw, ...rest } = latestOf(facts)
    return { drawNo: drawNo ?? '', quotas: counted(draw?.quotas ?? {}, (key) => key), selected: draw?.selected.length ?? 0, teams: teamsIn(draw?.assignments ?? []), shortages: shortages({ drawNo, draw, ...rest }), resultHash: draw?.resultHash ?? '' }
  }),
  'drawBatch.voidNotice': paper('drawBatch.voidNotice', basis, (c, ctx, _input, reason) => {
    const { drawNo, commitments, reveals } = latestOf(c.facts)
    const missing = commitments.filter(({ party }) => !reveals.some((one) => one.party === party)).map(({ party }) => partyName(party))
    return { drawNo: drawNo ?? '未编号', reason: reason || `${latestClock(c, 'reveal')?.dueAt ?? ctx.at}前未揭示`, party: reason ? '抽取机关' : missing.join('、'), at: ctx.at }
  }),
  'drawBatch.assignment': paper('drawBatch.assignment', basis, (c) => ({ drawNo: c.facts.drawNo ?? '', teams: teams(c), answers: orNone(c.facts.shortageAnswers.map(({ answer, ...one }) => `${one.object.slice(0, 9)} ${seatName(one)}：${answer}`)) })),
  'drawBatch.replacement': paper('drawBatch.replacement', basis, (c) => {
    const swap = c.facts.replaced.at(-1)
    return { drawNo: c.facts.drawNo ?? '', old: swap?.object ?? '', reason: GONE[(swap?.why ?? 'deregistered') as keyof typeof GONE], position: swap?.position ?? 1, replacement: swap?.by ?? '', open: orNone((swap?.open ?? []).map(seatName)) }
  }),
  'drawBatch.summary': paper('drawBatch.summary', basis, (c) => ({
    drawNo: c.facts.drawNo ?? '', drawn: c.facts.draw?.selected.length ?? 0, visited: (c.facts.draw?.selected.length ?? 0) - c.facts.notIssued.length, byClass: counted(c.facts.draw?.quotas ?? {}, (key) => key), replaced: c.facts.replaced.length, notIssued: orNone(c.facts.notIssued.map(({ object, why }) => `${object.slice(0, 9)} ${why}`)),
  })),
}
