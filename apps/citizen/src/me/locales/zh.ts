import type { ShapeOf } from '@onewindow/ui/dictionary'

export const zh = {
  demoAccounts: '演示环境：选一个人试试', signInTitle: '登录', signInLead: '用手机号登录，第一次用就是注册。', phone: '手机号', phoneHint: '11 位，只用来登录和通知您', phoneWrong: '手机号是 11 位数字，例如 13895001234', sendCode: '发送验证码', sendAgain: '再发一次', sendAgainIn: (p: { n: number }) => `${p.n} 秒后可以再发`,
  code: '验证码', codeHint: '短信里的 6 位数字，5 分钟内有效', codeWrong: '验证码是 6 位数字', codeSent: (p: { phone: string }) => `验证码已发到 ${p.phone}`, demoCode: (p: { code: string }) => `演示环境不发短信，验证码是 ${p.code}`, otherPhone: '换个手机号', signIn: '登录',
  byPassword: '用密码登录', byCode: '用验证码登录', password: '密码', passwordHint: '设过密码才能用', passwordMissing: '请填写密码', signInHelp: '收不到验证码？打 12345，有人帮您。', signedInAlready: (p: { name: string }) => `您已经登录：${p.name}`, goOn: '继续',

  realNameTitle: '实名认证', realNameLead: '办事要知道您是谁。只做一次，以后不用再填。', name: '姓名', nameHint: '和身份证上一样', nameWrong: '请填写姓名，至少 2 个字', idNumber: '身份证号码', idNumberHint: '18 位，最后一位可以是 X', consent: '我同意本平台核对我的姓名和身份证号码，只用来办理我自己的事。',
  consentNeeded: '要同意才能核对', consentWhy: '号码加密保存，工作人员平时看到的是遮住的号码，谁看过都有记录。依据：个人信息保护法第二十九条。', bind: '同意并认证', bound: '认证好了', alreadyBound: (p: { name: string, number: string }) => `已认证：${p.name}，${p.number}`,
  'id.length': '身份证号码是 18 位', 'id.characters': '身份证号码是 17 位数字，最后一位是数字或 X', 'id.birthDate': '号码里的出生日期不存在', 'id.checkDigit': '最后一位对不上，请再看一遍', missing: '请填写身份证号码',

  title: '我的', account: '账号', verified: '已实名', notVerified: '还没实名', verifyNow: '去实名', identities: '为谁办', identitiesText: '自己，或者您经办的单位', messages: '消息', messagesText: '给您发过的通知', privacy: '谁看过我的信息', privacyText: '证照被查看的记录', sessions: '登录的设备', sessionsText: '看看在哪登录过，可以退出', exportData: '导出我的数据', exportText: '账号、办件、证照，一个文件', passwordPage: '登录密码', passwordPageText: '设一个，收不到短信也能登录', languageZh: '中文', language: '语言', elderly: '长辈版', elderlyOn: '打开长辈版', elderlyOff: '退出长辈版', about: '关于和无障碍', aboutText: '怎么用、看不清怎么办', signOut: '退出登录', signOutAsk: '退出后，没提交的草稿还在，下次登录接着填。',

  actingTitle: '您现在为谁办？', actingLead: '选好以后，每一页上面都写着。换人不影响已经写好的草稿。', self: '本人', operator: '您是经营者', handler: '您是经办人', acting: '正在为此办理', actFor: '为此办理', noOther: '您现在只能为自己办。要替单位办，请单位在窗口登记您为经办人。', person: '个人', individualBusiness: '个体工商户', organization: '单位',

  sessionsTitle: '登录的设备', sessionsLead: '不认识的设备，请马上退出，并改密码。', thisDevice: '这台设备', signedInAt: (p: { at: string }) => `${p.at}登录`, lastSeenAt: (p: { at: string }) => `最近用过 ${p.at}`, endSession: '退出', ended: '已退出', everywhere: '全部退出', everywhereAsk: '所有设备都会退出，包括这一台', everywhereText: '没提交的草稿还在。', keep: '先不退', unknownDevice: '不知道是什么设备',
  phoneDevice: '手机', desktopDevice: '电脑', browserOn: (p: { browser: string, system: string }) => `${p.system}上的 ${p.browser}`,

  privacyTitle: '谁看过我的信息', privacyLead: '您的证照每次被出示、被查验，都记在这里。', nobody: '还没有人看过', nobodyText: '您出示证照，或者有人扫码验证以后，这里会有记录。', lookShown: '您出示的码', lookCode: '证上的编号', seenAt: (p: { at: string }) => `${p.at}有人查验`, notSeen: (p: { at: string }) => `${p.at}出示，没有人扫`,
  messagesTitle: '消息', noMessages: '还没有消息', noMessagesText: '申请有了进展，会在这里和短信里告诉您。',

  exportTitle: '导出我的数据', exportLead: '包括：您的账号和身份、全部办件和草稿、证照和它们被查看的记录。身份证号按遮住的样子给出。', exportFormat: '一个 JSON 文件，任何电脑都能打开，也能交给别的系统。依据：个人信息保护法第四十五条。', exportNow: '生成并下载', exporting: '正在收集', exportDone: '下载好了', exportEmpty: '还没有办件和证照',

  passwordTitle: '登录密码', passwordLead: '设了密码，不用等短信也能登录。', currentPassword: '现在的密码', currentHint: '没设过就留空', newPassword: '新密码', newHint: '至少 8 个字符，一句好记的话就行', tooShort: '至少 8 个字符', savePassword: '保存密码', passwordSaved: '密码已保存，其他设备已退出',

  accessibilityTitle: '无障碍说明', accessibilityParts: '这个网站按 WCAG 2.2 AA 和 GB/T 37668 做，每一页都用键盘和读屏软件走过一遍。|页面上面的“长辈版”把字放大到 20 像素，一页只做一件事，可以念给您听。|字还不够大，可以用浏览器放大到 400%，不会左右滚动。|所有颜色都配有文字和图形，看不清颜色也能用。|没有时间限制：写的每个字都自动保存。|哪里不好用，打 12345，或者到任何一个政务服务窗口，我们帮您办。',
  privacyPageTitle: '隐私', privacyParts: '我们只要办事必须的信息，能从政府自己的数据里拿到的，不再问您要。|用您的证照以前，先告诉您用什么、给谁、为什么、用多久，您同意了才用，随时可以收回。|身份证号和住址加密保存。工作人员要看完整号码，必须写明用途，谁在什么时候看过都有记录。|草稿只有您自己看得到，90 天不动自动删除。|您可以随时导出自己的数据，不对的可以要求更正。|依据：个人信息保护法、数据安全法、网络安全法。',

  accessesTitle: '工作人员看过我的完整信息', accessesNone: '没有工作人员看过您的完整号码', accessText: (p: { unit: string, purpose: string }) => `${p.unit}，用途：${p.purpose}`, 'field.idNumber': '看了身份证号码', 'field.phone': '看了电话号码', 'field.other': '看了申请表里遮住的内容',
  consentsTitle: '我同意过的', consentsNone: '没有正在生效的同意', consentUntil: (p: { at: string }) => `到 ${p.at}`, consentWithdraw: '收回', consentWithdrawn: '已收回', consentWithdrawnAt: (p: { at: string }) => `${p.at}已收回`, licenceLooks: '证照被谁看过', licenceLooksText: '到“证照”里，每张证都有记录',
  messageTo: (p: { address: string }) => `发到 ${p.address}`, seeCase: '看办件', more: '再看一些', 'message.queued': '正在发', 'message.sent': '已发短信', 'message.failed': '短信没发出，会再试', 'message.parked': '短信没发出',
}

export type MeTexts = ShapeOf<typeof zh>
