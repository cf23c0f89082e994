import type { ShapeOf } from '@onewindow/ui/dictionary'

export const zh = {
  title: '证照', others: '其他证照', empty: '还没有证照', emptyText: '在这里办成的证照会自动放进来，出示时别人扫码就能验。', find: '去办事', hint: '让对方用任意扫码工具扫一扫，就能验真',
  'state.valid': '有效', 'state.notYetValid': '还没生效', 'state.suspended': '暂停使用', 'state.expired': '已过期', 'state.cancelled': '已注销', 'state.revoked': '已撤销', 'state.superseded': '已换新证', 'state.voided': '已作废',
  daysLeft: (p: { n: number }) => `还有 ${p.n} 天到期`, until: (p: { day: string }) => `${p.day}到期`, longTerm: '长期', number: '编号', holder: '持证人', validFrom: '生效日', validTo: '有效期到', fullScreen: '全屏亮证', download: '下载', show: '亮证', stop: '收起', away: '连不上，换不了新码',
  looks: '谁看过这张证', looksNone: '还没有人看过', looksSome: (p: { at: string }) => `最近 ${p.at}`, looksLead: '每次出示和查验都记在这里，您随时能看。', lookShown: '您出示过，没有人扫', lookSeen: '您出示，有人扫码验了', lookCode: '有人用证上的编号验了', noCode: '这张证现在不能出示', renewed: '已被新证代替', openNew: '看新证', ground: '原因', verifyCode: '验证编号',
}

export type WalletTexts = ShapeOf<typeof zh>
