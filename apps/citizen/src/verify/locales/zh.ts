import type { ShapeOf } from '@onewindow/ui/dictionary'

export const zh = {
  title: '验证证照和文书', place: (p: { city: string }) => `${p.city}证照验证`, lead: '扫对方出示的二维码，或者输入证上、文书上的 16 位编号。不用登录。', scan: '打开相机扫码', scanning: '把二维码放进框里', scanStop: '关掉相机', scanFailed: '相机打不开，请输入编号', code: '验证编号', codeHint: '16 位字母和数字，大小写、空格都行', codeWrong: '编号是 16 位字母和数字，没有 0、1、I、O', verify: '验一验', notOurs: '这不是本平台的码',
  'answer.valid': '真的，现在有效', 'answer.notYetValid': '真的，还没生效', 'answer.suspended': '真的，现在暂停使用', 'answer.expired': '真的，已经过期', 'answer.cancelled': '真的，已经注销', 'answer.revoked': '真的，已经撤销', 'answer.superseded': '真的，已经换了新的', 'answer.voided': '已经作废', 'answer.documentValid': '真的，是这个机关发的', notFound: '查不到', notFoundText: '平台没有发过这个编号。请再核对一遍；确实查不到的，可能是假的。', codeExpired: '这个码过期了', codeExpiredText: '码只活 60 秒。请对方重新出示，再扫一次。', tampered: '内容对不上', tamperedText: '记录和签名不一致，请不要采信，并打 12345。',
  checkedAt: (p: { at: string }) => `${p.at}验证`, issuedBy: (p: { organ: string }) => `${p.organ}发`, number: '编号', holder: '持证人', issuedOn: '发证日期', validTo: '有效期到', longTerm: '长期', daysLeft: (p: { n: number }) => `还有 ${p.n} 天到期`,
  how: '怎么验的', 'check.issued': '是本平台登记的机关发的', 'check.content': '内容没有被改过', 'check.contentWaiting': '内容的证明正在生成，一分钟后再验', 'check.standing': '没有被撤销、注销、作废', 'check.standingNot': '现在不能用', 'check.fresh': '二维码在 60 秒有效时间内', 'check.proof': '本机核对了审计签名，不靠平台说了算', 'check.proofUnsupported': '这个浏览器不能核对签名，换一个再试', 'check.proofFailed': '签名核对不上', 'check.proofRunning': '正在本机核对签名', proofDetail: '看证明', proofRoot: '签名的根', proofEntry: (p: { seq: number, size: number }) => `日志第 ${p.seq + 1} 条，共 ${p.size} 条`, proofSigned: (p: { at: string }) => `${p.at}签名`,
  minimal: '只显示验真需要的内容，身份证号不显示。', holderSees: '持证人能看到有人验过。', again: '再验一张', doubt: '有疑问打 12345',
}

export type VerifyTexts = ShapeOf<typeof zh>
