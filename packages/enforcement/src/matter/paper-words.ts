import type { InForce } from '@onewindow/casework/configuration/settings'
import type { Origin } from './schemas.ts'
import type { FactorId } from '../configuration/discretion-model.ts'
import { causeOf, discretionOn } from '../in-force.ts'
import type { EvidenceKind } from '../rules/evidence.ts'
import type { PenaltyKind } from '../rules/penalty-kind.ts'
import type { PunishmentCode } from '../rules/whether-to-punish.ts'

// Words of statutory papers, which exist in Chinese only.

const KINDS: Readonly<Record<PenaltyKind, string>> = {
  warning: '警告', circularCriticism: '通报批评', fine: '罚款', confiscateGains: '没收违法所得', confiscateGoods: '没收非法财物', confiscateTools: '没收工具设备', detainLicence: '暂扣许可证件', downgradeQualification: '降低资质等级',
  revokeLicence: '吊销许可证件', revokeBusinessLicence: '吊销营业执照', restrictActivity: '限制开展生产经营活动', suspendBusiness: '责令停产停业', closeDown: '责令关闭', restrictEmployment: '限制从业',
}
const EVIDENCE: Readonly<Record<EvidenceKind, string>> = {
  documentary: '书证', physical: '物证', audiovisual: '视听资料', electronicData: '电子数据', testimony: '证人证言', partyStatement: '当事人的陈述', expertOpinion: '鉴定意见', siteRecord: '勘验笔录、现场笔录',
}
const SPARED: Readonly<Record<PunishmentCode, string>> = {
  APL36: '超过追责时效（行政处罚法第三十六条）', APL30: '不满十四周岁（行政处罚法第三十条）', APL31: '不能辨认或者控制自己行为（行政处罚法第三十一条）', 'APL33(2)': '没有主观过错（行政处罚法第三十三条第二款）',
  'APL33(1)must': '违法行为轻微并及时改正，没有造成危害后果（行政处罚法第三十三条第一款）', 'APL33(1)may': '初次违法且危害后果轻微并及时改正（行政处罚法第三十三条第一款）',
}
const ORIGINS: Readonly<Record<Origin, string>> = {
  inspection: '监督检查', complaint: '投诉', report: '举报', transfer: '其他机关移送', superior: '上级交办', patrol: '巡查', monitor: '电子监控', selfReport: '主动供述', appCheck: '审批监管互动',
}
const BANDS = { lower: '较轻', middle: '一般', upper: '较重', mitigated: '减轻' } as const

const TOUCHES_LICENCES: readonly PenaltyKind[] = ['detainLicence', 'revokeLicence']

/** The kinds of a penalty, with the numbers of the licences it takes. */
export const kindsText = (kinds: readonly PenaltyKind[], licences: readonly string[] = []): string[] =>
  (kinds.length > 0 ? kinds.map((kind) => (licences.length > 0 && TOUCHES_LICENCES.includes(kind) ? `${KINDS[kind]}（${licences.join('、')}）` : KINDS[kind])) : ['不予行政处罚'])
export const evidenceText = (kind: EvidenceKind): string => EVIDENCE[kind]
export const sparedText = (code: PunishmentCode): string => SPARED[code]
export const originText = (origin: Origin): string => ORIGINS[origin]
export const bandText = (band: keyof typeof BANDS): string => BANDS[band]

/** The cause as papers name it, with its code. */
export const causeText = (code: string, on: InForce): string => `${causeOf(code, on)?.zh ?? code}（${code}）`
/** The articles it violates and is punished by. */
export const lawText = (code: string, on: InForce): string => {
  const cause = causeOf(code, on)
  return cause ? `违反${cause.violates}，依据${cause.punishes}` : code
}

/** 裁量计算表: every factor with its points. */
export const sheetRows = (factors: Readonly<Record<FactorId, number>>, on: InForce): { factor: string; points: string }[] =>
  discretionOn(on).factors.map(({ id, zh, cap }) => ({ factor: zh, points: `${factors[id]}（上限${cap}）` }))
