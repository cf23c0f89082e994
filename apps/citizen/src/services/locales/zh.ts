import type { ShapeOf } from '@onewindow/ui/dictionary'

export const zh = {
  title: '办事', lead: '按主题看，也可以直接说要办什么。', search: '说您的话，搜要办的事', understood: (p: { words: string, name: string }) => `您说的“${p.words}”，我们理解为 **${p.name}**。`, found: (p: { words: string, n: number }) => `“${p.words}”找到 ${p.n} 件事。`,
  nothing: (p: { words: string }) => `没有找到“${p.words}”`, nothingText: '换个说法试试，比如“开饭店”“换身份证”。也可以打 12345，有人帮您找。', nearest: '最像的是', oneThing: '一件事', recommended: '推荐', onlyOne: '只办其中一件', others: '其他相关的事', singles: '单件办',
  promised: '承诺办好', fee: '要交费', free: '¥0', charged: '有费用', chargedText: '按规定收费', itemCount: '最多包括', items: (p: { n: number }) => `${p.n} 件`, seeBundle: '看包括哪些事', bundleOf: (p: { names: string }) => `包括${p.names}。只办您用得上的。`, listJoint: '、', andMore: (p: { names: string }) => `${p.names}等`,
  filterAudience: '为谁办', filterTheme: '主题', all: '全部', person: '个人', enterprise: '企业', more: '再看一些', emptyTheme: '这个主题下还没有事项', online: '网上办', onTheSpot: '当场办', inPerson: '要到窗口',

  canI: '我能办吗', can: '可以。', canFor: (p: { name: string }) => `您为 ${p.name} 办理。`, canVisitor: '登录后告诉您能不能办、哪些材料已经有了。', cannot: '现在不能。', wrongAudience: (p: { name: string, who: string }) => `这件事由${p.who}办，您现在是为 ${p.name}。`, changeWho: '换一个身份', whoPerson: '个人', whoEnterprise: '企业或单位', whoBoth: '个人或企业', conditions: (p: { n: number }) => `看 ${p.n} 个准予条件`,
  closed: (p: { day: string, reason: string }) => `暂停受理到 ${p.day}：${p.reason}`, elsewhere: '这件事在国家或自治区的专门系统里办，这里只能看指南。',
  what: '需要什么', countHave: (p: { all: number, have: number, rest: number }) => p.rest === 0 ? `${p.all} 份材料，**都有了**。` : p.have === 0 ? `${p.all} 份材料。` : `${p.all} 份材料，**${p.have} 份已有**，您只要准备 ${p.rest} 份。`, have: '已有', prepare: '要准备', later: '可后补', maybe: '看情况', free2: '可不交', fetched: '我们去查',
  generated: '填完自动生成', fromLicence: (p: { name: string }) => `来自您的${p.name}`, byLicence: (p: { name: string }) => `有${p.name}就不用交`, byDataset: '从部门数据里查，不用您交', canDefer: '可以先承诺，受理后再补', canCommit: '可以写承诺书代替', original: '原件拍照上传也可以', onlyIf: (p: { when: string }) => `${p.when}才需要`, optionalMaterial: '有就交，没有不影响',
  howLong: '多久', statutory: (p: { limit: string }) => `法定 ${p.limit}`, statutoryNone: '法律没有规定期限', underCommitment: (p: { limit: string }) => `按告知承诺办：${p.limit}`, ifSent: (p: { day: string }) => `现在提交，最晚 **${p.day}**拿到决定。`, ifSentText: (p: { accept: string, promise: string }) => `受理最晚 ${p.accept}，审查承诺 ${p.promise}`, howCounted: '这个日子怎么算的', batch: '这件事分批办理，这一批截止后开始计算。',
  cost: '多少钱', freeText: '不收任何费用', where: '在哪办', whereOnline: '网上全程办，不用跑。', whereInPerson: '先在网上填好，再带原件到窗口一次。', choose: '由哪个机关办', chooseHint: '选事情所在的区', organAt: (p: { organ: string, place: string }) => `${p.organ}（${p.place}）`, basis: '依据什么', decidedBy: (p: { organ: string }) => `由${p.organ}决定。`, result: '办成得到什么', validity: (p: { limit: string }) => `有效期 ${p.limit}`, longTerm: '长期有效', partOf: '也是这件事的一步', delegate: '可以请人代办', notDelegate: '须本人办',
  start: '开始办理', startNote: '随时可以停下，写的都会保存', startSignIn: '登录后开始办理', resume: '接着填没交的草稿', resumeText: (p: { day: string }) => `您在 ${p.day}存了一份草稿`, startNew: '另起一份', realNameFirst: '先做实名认证', notPossible: '现在不能办',
  colon: '：', cited: (p: { law: string, article: string }) => `《${p.law}》${p.article}`, procedures: '中间可能有的环节', procedureStops: '所用时间不算在期限里', steps: '办的步骤',

  eventTitle: '一件事', eventLead: (p: { lead: string }) => `由${p.lead}牵头，几个部门一起办。`, eventItems: '包括这些事', eventPromise: (p: { limit: string }) => `一起办，承诺 ${p.limit}`, eventNote: '现在可以一件一件办；填过的内容和用过的证照，下一件自动带出来。', eventBasis: '政策依据', eventPartners: '一起办的部门', core: '必办', optionalItem: '用得上才办',
}

export type ServicesTexts = ShapeOf<typeof zh>
