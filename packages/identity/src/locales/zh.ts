type P = Record<string, string | number>

const idNumberReason: Record<string, string> = {
  length: '应为18位',
  characters: '应为17位数字加一位数字或大写X',
  birthDate: '出生日期不存在或晚于今天',
  checkDigit: '最后一位校验码不符',
}
const usccReason: Record<string, string> = {
  length: '应为18位',
  characters: '含有不使用的字符（不用 I、O、S、V、Z）',
  checkDigit: '最后一位校验码不符',
}

/** Sentences of identity's refusals, Chinese. */
export const zh = {
  'case.badRequest': '请求格式不正确',
  'case.notFound': '没有找到，或您无权查看',
  'case.signInNeeded': '请先登录',
  'case.secondFactorNeeded': '请再次验证身份',
  'case.tooManyTries': (p: P) => `操作过于频繁，请${p.n}分钟后再试`,
  'case.purposeNeeded': '请说明查看用途',
  'signIn.foreignOrigin': '请求不是从本平台页面发出的，未予处理',
  'signIn.wrongPassword': '账号或密码不正确',
  'signIn.wrongCode': '验证码不正确或已失效，请核对或重新获取',
  'signIn.wrongSecondFactor': '动态口令不正确，请核对设备时间后再输入',
  'signIn.secondFactorExpired': '登录等待已超时，请重新输入账号和密码',
  'signIn.secondFactorPresent': '已启用动态口令，无需重复设置',
  'signIn.codeTooSoon': (p: P) => `验证码刚刚发送，请${p.seconds}秒后再获取`,
  'signIn.codeDayLimit': '今日获取验证码的次数已用完，请明天再试或使用密码登录',
  'signIn.passwordTooShort': (p: P) => `密码至少${p.n}个字符`,
  'signIn.passwordKnown': '该密码过于常见，容易被猜中，请换一个',
  'signIn.sessionUnknown': '没有找到该登录记录，可能已经退出',
  'account.unknown': '没有找到该账号',
  'account.usernameTaken': '该账号名已被使用',
  'account.phoneTaken': '该手机号已注册',
  'account.personNeeded': '管理账号须对应一名已登记的自然人',
  'account.personHasAccount': '此人在本端已有账号',
  'account.disabled': '该账号已停用',
  'roleGrant.realmMismatch': (p: P) => `岗位“${p.role}”不属于该账号所在的端`,
  'roleGrant.separation': (p: P) => `三员分立：此人已任“${p.held}”，不能再任“${p.asked}”`,
  'roleGrant.unitNeeded': '请选择任职单位',
  'roleGrant.unitUnknown': '没有该单位',
  'roleGrant.periodInvalid': '结束日期早于开始日期',
  'roleGrant.ownAccount': '不能给自己授予岗位',
  'roleGrant.unknown': '没有找到该授权',
  'interest.declared': '同样的申报已经登记',
  'interest.unknown': '没有找到该项申报，或者已经撤回',
  'speciality.held': '这一专业在该期间已经登记',
  'speciality.unknown': '没有找到该项专业，或者已经撤回',
  'party.unknown': '没有找到该当事人',
  'party.idNumberInvalid': (p: P) => `身份证号码不正确：${idNumberReason[p.reason ?? ''] ?? ''}`,
  'party.usccInvalid': (p: P) => `统一社会信用代码不正确：${usccReason[p.reason ?? ''] ?? ''}`,
  'party.nameDiffers': '姓名与身份证号码不一致',
  'party.alreadyBound': '该身份证号码已绑定其他账号，一人只能绑定一个账号',
  'party.organisationExists': '该单位已登记，请由其现任经办人授权',
  'party.notHandler': '您不是该单位的经办人',
  'consent.unknown': '没有找到该授权同意',
  'consent.tooLong': (p: P) => `授权期限最长${p.days}天`,
}

export type IdentityTexts = { [K in keyof typeof zh]: (typeof zh)[K] extends (p: infer Q) => string ? (p: Q) => string : string }
