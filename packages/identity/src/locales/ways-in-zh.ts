type P = Record<string, string | number>

/** Sentences of the ways in beside code and password, Chinese; only the pages that offer them load these. */
export const zh = {
  'signIn.providerAway': '统一身份认证暂时连不上，请稍后再试，或者用账号和密码登录',
  'signIn.singleSignOnFailed': '这次登录没有完成或者已经过期，请重新登录',
  'signIn.notAdmitted': '这个账号不能从这里登录，请联系本单位的系统管理员',
  'signIn.secondFactorMissing': '您的岗位需要二次验证，统一身份认证没有做。请用账号、密码和动态口令登录',
  'signIn.wrongPasskey': '这把通行密钥没有通过，请再试一次，或者换一种方式登录',
  'signIn.notFresh': (p: P) => `您登录已超过${p.n}分钟，为了安全，请重新登录后再添加`,
  'signIn.passkeyNotAdded': '通行密钥没有添加成功，请再试一次',
  'signIn.passkeyPresent': '这把通行密钥已经添加过',
  'signIn.passkeysFull': (p: P) => `最多添加${p.n}把通行密钥，请先移除不用的`,
  'signIn.passkeyUnknown': '没有找到这把通行密钥，可能已经移除',
}

export type WaysInTexts = { [K in keyof typeof zh]: (typeof zh)[K] extends (p: infer Q) => string ? (p: Q) => string : string }
