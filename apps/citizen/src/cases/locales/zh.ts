import type { ShapeOf } from '@onewindow/ui/dictionary'

export const zh = {
  title: '办件', empty: '还没有办件', emptyText: '您提交的申请会出现在这里，随时看办到哪一步。', emptyFiltered: '没有这样的办件', emptyFilteredText: '换个条件看看，或者看全部。', find: '找一件事', search: '搜名称、编号', clear: '看全部',
  'phase.all': '全部', 'phase.open': '在办', 'phase.draft': '草稿', 'phase.ended': '办完的', 'phase.archived': '已归档', phase: '办到哪里', changed: (p: { day: string }) => `${p.day}有变化`,

  statusPlain: (p: { state: string, organ: string }) => `${p.organ}：${p.state}。`, authority: '办理机关',

  legalLatest: (p: { day: string }) => `法律规定最晚 ${p.day}`, legalTerm: '为什么有两个日子', legalTermText: '前一个是机关自己承诺的日子，后一个是法律规定的最后一天。两个都过了，您可以投诉、申请复议或者起诉。', overdueRights: '期限已过。您可以打 12345 催办，也可以申请行政复议。',
  actions: '现在您可以', contact: '经办机关', call: '打电话', call12345: '打 12345', documents: '文书', noDocuments: '还没有文书', timeline: '走到哪了', addToCalendar: '加到日历', print: '打印', facts: '您填写的', showFacts: '看填写的内容', number: (p: { number: string }) => `办件编号 ${p.number}`,
  queryCode: (p: { code: string }) => `查询码 ${p.code}`, calendarEntry: (p: { title: string }) => `${p.title}：应当给出答复`, calendarText: (p: { number: string }) => `办件编号 ${p.number}。到期还没有消息，打 12345。`,
  messages: '留言', message: '给办理机关留言', messageHint: '说清楚要问什么。请不要写别人的身份证号。', messageSend: '发送', messageEmpty: '请写几个字', messageSent: '已发送，办理人员会看到',
  remedies: '您的权利', remediesText: '不服这个决定，可以选一条路：', reconsideration: (p: { day: string }) => `申请行政复议：收到决定之日起 60 日内，最晚 ${p.day}`, court: (p: { day: string }) => `提起行政诉讼：收到决定之日起 6 个月内，最晚 ${p.day}`, reconsiderationPlain: '申请行政复议：收到决定之日起 60 日内', courtPlain: '提起行政诉讼：收到决定之日起 6 个月内', remediesBasis: '依据：行政许可法第三十八条；行政复议法第二十条；行政诉讼法第四十六条。',
  resume: '接着填', openCorrect: '去补正',

  correctTitle: '补正', correctLead: '办理机关一次说清了要改的地方。每一处上传新的材料，或者说明情况。', correctBy: (p: { day: string }) => `请在 ${p.day}前提交`, defect: '哪里不对', cure: '怎么改', newFile: '新的材料', explanation: '或者说明情况', explanationHint: '比如：这份材料因为什么拿不到', pointOpen: '请上传材料或者说明情况', resubmit: '重新提交', resubmitted: '已重新提交，办理机关会再看一遍', editAnswers: '需要改申请表里的内容', attachedBefore: (p: { n: number }) => `以前交过 ${p.n} 份`,
  supplyTitle: '补交材料', supplyLead: '受理时您承诺以后再交的材料。', supplySend: '交上去', supplyOpen: '请至少上传一份材料', supplied: '已经交上，办理机关会看到', sending: '正在发送',
  actTitle: (p: { event: string }) => p.event, actDone: (p: { event: string }) => `${p.event}：已经办好`,
  close: '关闭', openFix: '改申请表', fixTitle: '当场更正', fixLead: '只改写错的地方，改完交给受理人员。', fixSend: '交上更正', fixed: '已更正', nothingChanged: '还没有改动', askMore: '给办理机关留言', askMoreText: '通常当天回复', nextStep: '下一步',
}

export type CasesTexts = ShapeOf<typeof zh>
