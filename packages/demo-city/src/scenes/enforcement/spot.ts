import { begin, does, officer, todayIn, type Scene } from '../../drive/scene.ts'
import { partyOf } from '../people.ts'
import { seats, type Charge } from './acts.ts'
import type { spots } from './matters.ts'
import { sparing, withRecord } from './record.ts'

type Spot = (typeof spots)[number]
const NO_RANGE = { goodsValue: null, illegalGain: null, adFee: null, constructionCost: null, serious: false, flaw: false, refusal: false }

/** Two officers on the street show their certificates, tell, hear (行政处罚法 §51–55). */
export async function stop(scene: Scene, { unit, who, place, number }: Charge, { cause, title, conduct }: Spot): Promise<void> {
  const { first } = seats(unit)
  const party = await partyOf(scene, who)
  const officerIds = [(await officer(scene, ['enforcementOfficer', unit])).accountId, (await officer(scene, ['enforcementOfficer', unit, 1])).accountId]
  const today = todayIn(scene)
  await begin(scene, 'spot', first, 'simpleCase', 'open', {
    title, leasedNumber: `XC-${unit.slice(-6)}-${String(number).padStart(5, '0')}`, causeCode: cause, partyIdNumber: null, officerIds, party: { partyId: party.partyId, kind: 'person', name: party.person.name, address: party.person.address, uscc: null, minor: false },
    act: { actId: `s${number}`, place: place.address, point: { lat: place.latE7, lon: place.lonE7 }, conduct, pattern: 'single', from: today, to: today, discoveredOn: today, lifeHealthFinance: false, harm: false },
  })
  await does(scene, 'spot', first, 'showCertificates')
}
export const tell = async (scene: Scene, { unit }: Charge, { conduct }: Spot): Promise<void> => does(scene, 'spot', seats(unit).first, 'tell', { told: '已告知违法事实、处罚依据和陈述申辩的权利。', findings: `当事人${conduct}` })
export const hear = async (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'spot', seats(unit).first, 'hear', { words: scene.chance.pick(['知道错了，下次注意。', '没有意见。', '马上清理干净。']) })
export const decide = (scene: Scene, { unit }: Charge, { fineFen, score }: Spot, warning = false): Promise<void> => withRecord((record) => {
  const rest = Math.max(0, score - record)
  return does(scene, 'spot', seats(unit).first, 'decide', {
    range: NO_RANGE, sheet: { factors: { fault: Math.min(rest, 20), scale: Math.max(0, rest - 20), duration: 0, consequence: 0, record, correction: 0 }, circumstances: [], mitigationDegree: null },
    penalty: { kinds: [warning ? 'warning' : 'fine'], fineFen: warning ? 0 : fineFen, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }, amountReason: '按裁量基准计算。', factsClear: true, needsTest: false, hardToEnforceLater: '', remoteAndAsked: false, partySigned: true, refusal: '',
  })
})
export const spare = (scene: Scene, { unit }: Charge): Promise<void> => sparing((punishability, code) => does(scene, 'spot', seats(unit).first, 'noPenalty', { punishability, code, education: '当场清理，进行批评教育，依法不予处罚。' }))
export const serve = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'spot', seats(unit).first, 'serveOnSpot', { signed: true, refusal: '' })
export const reportBack = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'spot', seats(unit).first, 'reportBack')
export const escalate = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'spot', seats(unit).first, 'escalate', { summary: '涉及建筑垃圾，超过当场处罚限额，转普通程序。' })
export const abandon = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'spot', seats(unit).first, 'abandon', {}, { reason: '核实后行为人另有其人，现场作废。' })
export const archive = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'spot', ['archivist', unit], 'archive')
