import type { ShapeOf } from '@onewindow/ui/dictionary'

export const zh = {
  elderlyOn: '长辈版', elderlyOff: '退出长辈版', otherLanguage: 'English',
  brand: '一窗通办', tabHome: '首页', tabServices: '办事', tabCases: '办件', tabLicences: '证照', tabMe: '我的',
  place: (p: { city: string }) => `${p.city}政务服务`, placeShort: (p: { city: string }) => p.city,
  self: '本人', operator: '经营者', handler: '经办', signIn: '登录', signedOut: '还没登录',
  host: '银川市人民政府主办 · 银川市审批服务管理局承办', accessibility: '无障碍说明', privacy: '隐私', phone: '12345，每天 24 小时', phoneNumber: '12345',
  demoTitle: '演示环境', demoText: '数据都是假的，不产生任何法律效果', offlineTitle: '现在没有网络', offlineText: '写的都留在本机，连上后自动保存',
  tryAgain: '再试一次', backHome: '回首页', notFound: '没有这一页', notFoundText: '地址可能抄错了，或者这件事不在您名下。', awayTitle: '暂时连不上', awayText: '您写的都在。网络恢复后再试一次。',
  failedTitle: '这一页没有打开', failedText: '请再试一次，还不行就打 12345。', signInFirst: '请先登录', signInFirstText: '登录后才能看自己的事。登录后会回到这一页。',
  callPerson: '想找人帮忙？', callPersonText: '每天 24 小时有人接，不用打字。', call12345: '打电话 12345', ask12345: '问 12345',
  more: '再看一些', all: '全部', continue: '继续', cancel: '取消', back: '返回', yes: '是', no: '否', download: '下载', print: '打印', share: '转发', optional: '选填',

  homeTitle: '首页', question: '您想办什么？', searchLabel: '说您的话，搜要办的事', searchHint: '说您的话，比如“开饭店”', tryWords: '开饭店|生孩子|换社保卡|父母退休|给店里装招牌', tryLabel: '试试这些说法',
  waiting: '等您处理', waitingNone: '现在没有等您处理的事。', allCases: '全部办件', inProgress: '在办', seeProgress: '看进度',
  lifeEvents: '人生大事，一次办成', person: '个人', business: '企业', audience: '为个人还是企业', itemsInOne: (p: { n: number }) => `最多 ${p.n} 件事一次办`,
  verify: '扫码验证', verifyText: '验一张证是真是假', needHelp: '需要人帮忙？打 12345，每天 24 小时', signInHome: '登录后，这里会显示等您处理的事和在办的进度。',
  greeting: (p: { name: string }) => `${p.name}，您好`, greetingPlain: '您好', today: (p: { day: string }) => `今天 ${p.day}`, speakWish: '点一下，说要办的事', typeWish: '写下要办的事', listening: '正在听，请说……',
  listenFailed: '没听清，请再说一遍，或者打字。', waitingCount: (p: { n: number }) => `有 ${p.n} 件事等您`, often: '常办的事', oftenCards: '我的证件', oftenCardsText: '身份证、社保卡等', oftenCases: '我办的事', oftenCasesText: '看办到哪一步', oftenServices: '找要办的事', oftenServicesText: '按主题看，也可以搜',

  'verb.continue': '接着填', 'verb.resubmit': '去补正', 'verb.supplyDeferred': '去补交', 'verb.collect': '看地址', 'verb.clarify': '去说明', 'verb.other': '去处理',
  'wait.continue': (p: { title: string }) => `${p.title}，还没提交`, 'wait.resubmit': (p: { title: string }) => `${p.title}要补正`, 'wait.supplyDeferred': (p: { title: string }) => `${p.title}要补交材料`, 'wait.collect': (p: { title: string }) => `${p.title}可以领取了`, 'wait.clarify': (p: { title: string }) => `${p.title}请您说明`, 'wait.other': (p: { title: string }) => p.title,
  waitBy: (p: { day: string, party: string }) => `${p.party} · 请在 ${p.day} 前`, waitKept: (p: { day: string, party: string }) => `${p.party} · 草稿保留到 ${p.day}`, waitAnyTime: (p: { party: string }) => p.party,

  'limit.workday': (p: { n: number }) => `${p.n} 个工作日`, 'limit.calendarDay': (p: { n: number }) => `${p.n} 天`, 'limit.month': (p: { n: number }) => `${p.n} 个月`, 'limit.year': (p: { n: number }) => `${p.n} 年`, limitNow: '当场办好', limitNone: '没有规定',

  conflictTitle: '这件事刚刚有变化', conflictText: '您写的还在，请载入最新的再试', reload: '载入最新', messageSent: '已发送',
}

export type AppTexts = ShapeOf<typeof zh>
