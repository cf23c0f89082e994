/** Codes as papers write them out. Papers are in Chinese with bilingual headings. */
type Words = Readonly<Record<string, string>>

export const KINDS: Words = { consult: '咨询', help: '求助', complaint: '投诉', report: '举报', suggestion: '建议', praise: '表扬' }
export const CHANNELS: Words = { litigation: '诉讼', petition: '信访（十五日内登记并转送）', disciplineInspection: '纪检监察', administrativeReview: '行政复议', informationDisclosure: '政府信息公开', arbitration: '仲裁' }
export const GROUNDS: Words = { sameMatterNoNews: '同一事项已有答复且没有新的情况', secret: '涉及国家秘密、商业秘密或者个人隐私', unlawful: '诉求内容违法', outsideCompetence: '不属于受理范围' }
export const TERMINATIONS: Words = { notSupplemented: '补充期限届满，没有收到补充内容。' }
export const SUSPENSIONS: Words = { season: '受季节影响', landOrLitigation: '土地或者诉讼事项待定', constructionProgramme: '纳入建设计划', mediation: '调解期间' }
export const HANDED_TO: Words = { consumerComplaint: '消费者权益争议投诉处理', violationReport: '违法行为举报核查', enforcement: '行政执法案源核查', mediation: '人民调解' }
export const WAYS: Words = { call: '电话', visit: '上门', message: '消息' }
export const RESULTS: Words = { solved: '已解决', explained: '已解释说明', answered: '已当场答复', unreachable: '未能联系上诉求人', terminated: '终止办理', diverted: '已告知法定渠道', rejected: '不予受理', emergencyTransferred: '已转紧急热线', withdrawn: '已撤回', reopened: '重新办理' }
export const LEVELS: readonly string[] = ['未评价', '非常不满意', '不满意', '基本满意', '满意', '非常满意']
export const WHATS: Words = { category: '分类', kind: '诉求类型', place: '地点', addition: '补充说明' }
