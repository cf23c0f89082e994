import type { VisitSource } from '../rules/visit-frequency.ts'
import type { ResultClass, SiteOutcome } from '../rules/visit-result.ts'

// Words of papers, which are Chinese.

export const SOURCE_TEXT: Readonly<Record<VisitSource, string>> = {
  plan: '年度检查计划', special: '专项检查', complaint: '投诉', report: '举报', transfer: '移送', dataAlert: '数据监测', subjectRequest: '经营主体申请', accident: '事故', courtOrUpperCase: '法院或者上级交办',
}
export const RESULT_TEXT: Readonly<Record<ResultClass, string>> = {
  noProblem: '未发现问题', noSuchActivity: '未发现开展本次抽查涉及的经营活动', annualReportMissing: '未按规定公示年度报告', disclosureMissing: '未按规定公示其他应当公示的信息', orderedToCorrect: '发现问题已责令改正',
  unreachable: '通过登记的住所（经营场所）无法联系', disclosureFalse: '公示信息隐瞒真实情况、弄虚作假', suspectedViolation: '发现问题待后续处理', refused: '不配合检查情节严重',
}
export const FOLLOW_UP_TEXT: Readonly<Record<ResultClass, string>> = {
  noProblem: '无需后续处理', noSuchActivity: '无需后续处理', annualReportMissing: '依法列入经营异常名录', disclosureMissing: '责令限期公示', orderedToCorrect: '责令改正，按期复查', unreachable: '向登记地址寄送信函，无法联系的列入经营异常名录',
  disclosureFalse: '依法列入经营异常名录，线索移送执法机构', suspectedViolation: '线索移送执法机构', refused: '线索移送执法机构',
}
export const OUTCOME_TEXT: Readonly<Record<SiteOutcome, string>> = { refused: '拒绝接受检查', notFound: '在登记的住所（经营场所）未找到该经营主体', noActivity: '现场未开展经营活动' }
export const VALUE_TEXT = { pass: '符合', fail: '不符合', notApplicable: '不适用' } as const
