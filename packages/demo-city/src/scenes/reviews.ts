import { look, does, type Scene } from '../drive/scene.ts'
import type { Performer } from '@onewindow/casework/case-state'
import { there } from './people.ts'

const RATER = `select p.party_id, a.id, a.display_name from case_part p join account a on a.party_id = p.party_id and a.realm = 'citizen' where p.case_id = $1 and p.part = 'rater' limit 1`
const WORDS: Readonly<Record<number, readonly string[]>> = {
  5: ['', '', '处理得很快，谢谢。', '工作人员态度好，说得清楚。', '当天就修好了。'], 4: ['', '总体满意。', '结果满意，等的时间稍长。'], 3: ['', '还可以。', '处理了，但来得慢。'],
  2: ['等了很久，没有人主动联系。', '跑了两趟才办成。'], 1: ['问题没有解决就说办结了。', '电话里态度生硬。'],
}
const TAGS: Readonly<Record<number, readonly string[]>> = { 5: ['fast', 'friendly'], 4: ['clear'], 3: [], 2: ['slow'], 1: ['rude', 'slow'] }
/** Of a hundred reviews: six are bad (convenience §14). */
const LEVELS = { 5: 62, 4: 24, 3: 8, 2: 4, 1: 2 } as const

/** The person served gives the review they were invited to; two in five let it pass. */
export async function rate(scene: Scene, level?: number): Promise<void> {
  const { chance } = scene
  if (level === undefined && chance.happens(40)) return
  const { id, state } = await look(scene, 'serviceReview')
  if (state !== 'invited') return
  const given = level ?? Number(chance.weighted(LEVELS))
  const by = await rater(scene, id)
  if (by) await does(scene, 'serviceReview', () => by, 'rate', { level: given, tags: [...(TAGS[given] ?? [])], text: chance.pick(WORDS[given] ?? ['']) })
}

/** Whoever was asked, as a session of theirs would act. */
async function rater({ stage }: Scene, reviewId: string): Promise<Performer | null> {
  const { rows: [row] } = await stage.house.database.pool.query<{ party_id: string; id: string; display_name: string }>(RATER, [reviewId])
  return row ? { kind: 'citizen', accountId: row.id, name: row.display_name, partyIds: [row.party_id], actingFor: null, actingPartyId: row.party_id, relatedPartyIds: [], grants: [], secondFactor: true } : null
}

/** The head rings up; who handled the case does not (上海市政务服务“好差评”). */
export const verifyBad = (scene: Scene): Promise<void> => does(scene, 'serviceReview', there('serviceReview', 'departmentHead'), 'contactVerify', { way: 'phone', outcome: 'valid', finding: '经电话核实，反映人等候时间较长、处理结果没有当面告知，情况属实。', complexity: 'simple' })
export const rectify = async (scene: Scene): Promise<void> => {
  const head = there('serviceReview', 'departmentHead')
  await does(scene, 'serviceReview', head, 'rectified', { measure: '调整排班，处理完毕后二十四小时内电话告知结果。', evidence: '排班表和回访录音', inCharge: '值班负责人' })
}
export async function rateAgain(scene: Scene): Promise<void> {
  const { id } = await look(scene, 'serviceReview')
  const by = await rater(scene, id)
  if (by) await does(scene, 'serviceReview', () => by, 'secondRate', { level: 4, text: '这次解释清楚了。' })
}
