import type { ClockSpec } from '@onewindow/calendar/spec'
import type { Knobs } from '../configuration/knobs.ts'
import type { OrganType } from '../configuration/cause.ts'

// The clocks of the domain (enforcement §4). Titles are what a reader sees, bases are printed under the derivation.

const BASE = {
  kind: 'limit', for: 'authority', unit: 'workday', direction: 'after', clearDays: false, nonWorkingReceipt: 'asReceived',
  endOfDay: 'midnight', hours: 'default', maxExtensions: 0, pausableBy: [], reminders: [], unitExplicitInLaw: true,
} as const satisfies Partial<ClockSpec>

const own = { kind: 'promise' } as const
const party = { kind: 'partyRight', for: 'party' } as const
const strict = { roll: 'none' } as const
const before = (...days: number[]) => ({ reminders: days.map((daysBefore) => ({ daysBefore })) })
const stoppable = (...pausableBy: string[]) => ({ pausableBy })

/** Every clock of the domain by its id; lengths that are settings come from the knobs. 行政处罚法 §85: 2, 3, 5 and 7 days are working days. */
export function clockTable(knobs: Knobs) {
  const clock = (id: string, titleZh: string, titleEn: string, length: number, basis: string, more: Partial<ClockSpec> = {}): ClockSpec =>
    ({ ...BASE, id, titleZh, titleEn, length, basis, ...more })
  const days = { unit: 'calendarDay' } as const
  return {
    screening: clock('screening', '线索核查期限', 'Screening of the clue', knobs.screeningDays, '市场监督管理行政处罚程序规定 §18',
      { maxExtensions: 1, ...stoppable('test'), ...before(3) }),
    tellReporter: clock('tellReporter', '告知举报人期限', 'Telling the reporter', knobs.tellReporterDays, '市场监督管理投诉举报处理暂行办法 §31', before(1)),
    decision: clock('decision', '办案期限', 'Decision of the case', 90, '行政处罚法 §60',
      { ...days, ...strict, maxExtensions: 2, ...before(15),
        ...stoppable('suspension', 'hearing', 'announcement', 'test', 'appraisal', 'rightsHolder', 'refundOrder', 'criminalTransfer') }),
    review: clock('review', '审核期限', 'Review', knobs.reviewDays, '行政处罚法 §57、§58', { ...own, ...before(2) }),
    recusal: clock('recusal', '回避决定期限', 'Decision on recusal', knobs.recusalDays, '行政处罚法 §43', own),
    preserve: clock('preserve', '先行登记保存期限', 'Registration and preservation', 7, '行政处罚法 §56', { kind: 'measure', ...strict, ...before(2) }),
    seizure: clock('seizure', '查封扣押期限', 'Seizure', 30, '行政强制法 §25',
      { ...days, kind: 'measure', ...strict, maxExtensions: 1, ...stoppable('test'), ...before(5, 1) }),
    urgentApproval: clock('urgentApproval', '补办批准手续期限', 'Approval of an urgent measure', 24, '行政强制法 §19', { unit: 'hour' }),
    carryOut: clock('carryOut', '实施强制措施期限', 'Carrying out an approved measure', knobs.carryOutDays, '行政强制法 §18',
      { ...own, ...days, ...strict }),
    correction: clock('correction', '改正期限', 'Term of the correction order', knobs.correctionDays, '行政处罚法 §28',
      { ...days, for: 'party', maxExtensions: 1, ...before(1) }),
    defence: clock('defence', '陈述申辩期限', 'Statement and defence', knobs.defenceDays, '行政处罚法 §45', { ...party, ...before(1) }),
    hearingRequest: clock('hearingRequest', '申请听证期限', 'Request for a hearing', 5, '行政处罚法 §64(1)', { ...party, ...before(1) }),
    hearingNotice: clock('hearingNotice', '听证通知期限', 'Notice before the hearing', 7, '行政处罚法 §64(2)',
      { direction: 'before', clearDays: true }),
    hold: clock('hold', '组织听证期限', 'Holding the hearing', knobs.holdDays, '行政处罚法 §64',
      { ...own, ...stoppable('hearingSuspended'), ...before(5) }),
    hearingReport: clock('hearingReport', '听证报告期限', 'Report of the hearing', knobs.hearingReportDays, '行政处罚法 §65', own),
    serve: clock('serve', '送达期限', 'Service of the decision', 7, '行政处罚法 §61', before(2)),
    announcement: clock('announcement', '公告送达期限', 'Service by announcement', 30, '民事诉讼法 §95', { ...days, ...strict }),
    payment: clock('payment', '缴款期限', 'Payment of the fine', 15, '行政处罚法 §67', { ...days, for: 'party', ...before(3) }),
    handIn: clock('handIn', '罚款交至机关期限', 'Cash to the organ', 2, '行政处罚法 §71', before(1)),
    bankIn: clock('bankIn', '罚款缴付银行期限', 'Cash to the bank', 2, '行政处罚法 §71', before(1)),
    reconsider: clock('reconsider', '申请复议期限', 'Request for reconsideration', 60, '行政复议法 §20', { ...days, ...party }),
    litigate: clock('litigate', '起诉期限', 'Suit', 6, '行政诉讼法 §46', { unit: 'month', ...party }),
    suitAfterReview: clock('suitAfterReview', '复议后起诉期限', 'Suit after reconsideration', 15, '行政诉讼法 §45', { ...days, ...party }),
    reminder: clock('reminder', '催告期限', 'Period of the reminder', 10, '行政强制法 §54、§69', { for: 'party' }),
    performReminder: clock('performReminder', '代履行催告期限', 'Reminder before performance by others', 3, '行政强制法 §51', {}),
    courtWindow: clock('courtWindow', '申请法院强制执行期限', 'Application to the court', 3, '行政强制法 §53',
      { unit: 'month', ...strict, ...before(30, 10, 3) }),
    retract: clock('retract', '撤回公示期限', 'Retraction', knobs.retractDays, '行政处罚法 §48(2)', before(1)),
    transmit: clock('transmit', '移交公示信息期限', 'Transmission to the other province', knobs.publicationDays.transmit,
      '市场监督管理行政处罚信息公示规定 §10', before(3)),
    publishReceived: clock('publishReceived', '收到后公示期限', 'Publication after receipt', knobs.publicationDays.publishReceived,
      '市场监督管理行政处罚信息公示规定 §10', before(3)),
    repair: clock('repair', '信用修复答复期限', 'Answer to the request for repair', knobs.repairAnswerDays,
      '市场监督管理行政处罚信息公示规定 §14', own),
    reportBack: clock('reportBack', '当场处罚备案期限', 'Reporting the on-the-spot decision', knobs.reportBackDays, '行政处罚法 §52',
      { ...own, ...before(1) }),
    closing: clock('closing', '结案期限', 'Closing', knobs.closingDays, '市场监督管理行政处罚程序规定', { ...own, ...before(3) }),
    assist: clock('assist', '协助期限', 'Assistance', knobs.assistDays, '行政处罚法 §26', own),
    negotiate: clock('negotiate', '协商管辖期限', 'Negotiation on jurisdiction', 7, '行政处罚法 §25；市场监督管理投诉举报处理暂行办法 §30', {}),
    transferDecide: clock('transferDecide', '移送决定期限', 'Decision on the transfer', 3, '行政执法机关移送涉嫌犯罪案件的规定 §5',
      { ...days, ...strict, ...before(1), unitExplicitInLaw: false }),
    transferSend: clock('transferSend', '移送期限', 'Sending the transfer', 24, '行政执法机关移送涉嫌犯罪案件的规定 §5', { unit: 'hour' }),
    policeAnswer: clock('policeAnswer', '公安机关答复期限', 'Answer of the police', 3, '行政执法机关移送涉嫌犯罪案件的规定 §8',
      { ...days, ...strict, ...before(1), unitExplicitInLaw: false }),
    transferReconsider: clock('transferReconsider', '提请复议期限', 'Request for reconsideration by the police', 3, '行政执法机关移送涉嫌犯罪案件的规定 §9',
      { ...days, ...strict, ...before(1), unitExplicitInLaw: false }),
    handOver: clock('handOver', '移交物品材料期限', 'Handing over goods and papers', 3, '行政执法机关移送涉嫌犯罪案件的规定 §12',
      { ...days, ...strict, ...before(1), unitExplicitInLaw: false }),
  } as const satisfies Record<string, ClockSpec>
}

export type ClockTable = ReturnType<typeof clockTable>

/** 公示期限: twenty working days in market supervision (公示规定 §9), seven in urban management (国办发〔2018〕118号). */
export const publishClock = ({ publicationDays }: Pick<Knobs, 'publicationDays'>, organType: OrganType): ClockSpec => ({
  ...BASE, id: 'publish', titleZh: '公示期限', titleEn: 'Publication', length: publicationDays[organType],
  basis: organType === 'marketSupervision' ? '市场监督管理行政处罚信息公示规定 §9' : '国办发〔2018〕118号', ...before(3),
})
