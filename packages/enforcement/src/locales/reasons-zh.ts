import type { CustodyFault } from '../matter/custody.ts'
import type { NoCoercion } from '../rules/coercion.ts'
import type { NotOnTheSpot } from '../rules/on-the-spot.ts'
import type { NotPublished } from '../rules/publication.ts'

const notOnTheSpot: Record<NotOnTheSpot, string> = {
  factsNotClear: '违法事实不够清楚', kindNotAllowed: '当场只能警告或者罚款', nothingToImpose: '没有选择处罚', amountTooHigh: '超过当场处罚限额', officersMissing: '在场执法人员不足两名', testNeeded: '需要检验、检测、检疫或者鉴定',
}
const noCoercion: Record<NoCoercion, string> = {
  noCoerciveBasis: '法律没有为这个案由规定查封、扣押', conditionMissing: '不具备查封、扣押的法定条件', entrustedOrgan: '受委托的组织不能查封、扣押', noPower: '本机关对该案由没有管辖权', livingNecessity: '公民及其所扶养家属的生活必需品不能查封、扣押', alreadySealed: '已被其他国家机关依法查封，不得重复查封',
}
/** What was found of a piece of evidence (R12). */
export const custodyWords: Record<CustodyFault['found'], string> = {
  fileGone: '文件已不在库中', fileChanged: '文件的校验值已改变', chainBroken: '保管链中断', logDiffers: '保管链与日志不一致',
}
/** Why a decision is not published (R10). */
export const exemptWords: Record<NotPublished, string> = { minorParty: '当事人是未成年人', secret: '涉及国家秘密等依法不予公开的情形', simpleProcedure: '市场监管的当场处罚', warningOnly: '仅予警告', noSocialImpact: '没有一定社会影响', termOver: '公示期自首次公示之日起算已满' }
const of = (words: Readonly<Record<string, string>>, reason: string | number | undefined): string => words[String(reason)] ?? String(reason)

/** Why not here and now, in words: 行政处罚法 §51. */
export const spotReason = (reason: string | number | undefined): string => of(notOnTheSpot, reason)
/** Why nothing may be seized or sealed: 行政强制法 §17, §22, §23. */
export const coercionReason = (reason: string | number | undefined): string => of(noCoercion, reason)
/** What was found of a piece of evidence, in words: 行政处罚法 §46, §47. */
export const custodyWord = (found: string | number | undefined): string => of(custodyWords, found)
/** Why a decision is not published, in words: 行政处罚法 §48, §50. */
export const exemptReason = (reason: string | number | undefined): string => of(exemptWords, reason)
