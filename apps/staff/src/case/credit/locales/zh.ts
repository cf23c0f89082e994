/** 信用风险分类和名单，供工作人员看。 */
export const zh = {
  firm: '申请企业', riskClass: (p: { class: string }) => `信用风险${p.class}类`, 'meaning.A': '风险低', 'meaning.B': '风险一般', 'meaning.C': '风险较高', 'meaning.D': '风险高',
  computedOn: (p: { day: string }) => `按${p.day}的记录测算`, classSince: (p: { day: string }) => `${p.day}起为该类`, steers: '分类只决定抽查的比例和频次，不影响企业的权利。',
  'list.abnormal': '经营异常名录', 'list.serious': '严重违法失信名单', listedOn: (p: { day: string }) => `${p.day}列入`, noList: '不在经营异常名录和严重违法失信名单上', noCommitment: '不适用告知承诺',
  'cause.annualReport': '未按期公示年度报告', 'cause.disclosure': '未按责令的期限公示信息', 'cause.falseInformation': '公示信息隐瞒真实情况、弄虚作假', 'cause.unreachable': '通过登记的住所无法联系',
  title: '信用风险分类', score: (p: { score: string }) => `${p.score} 分`, model: (p: { version: string }) => `指标版本 ${p.version}`,
  floor: (p: { class: string; byScore: string; why: string }) => `按分值为${p.byScore}类；${p.why}，因此定为${p.class}类`, 'floor.seriousListed': '被列入严重违法失信名单', 'floor.licenceRevoked': '许可证件被撤销或者吊销',
  'floor.abnormalUnreachable': '因无法联系被列入经营异常名录', 'floor.abnormalListed': '被列入经营异常名录', 'floor.newSubject': '设立不满一年', joined: '、',
  lines: '计分事项和分值', line: '事项', day: '日期', points: '分', cap: '超过该项上限，不计', reduction: '减分', state: '持续计分', share: (p: { percent: string }) => `已满时限，按${p.percent}%计`, lessFrom: (p: { day: string }) => `${p.day}起少计`, total: '合计', noLines: '没有计分事项',
}
