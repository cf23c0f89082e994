/** Params arrive in words: the status and the event are already written in the reader's language. */
type P = Record<string, string | number>

/** Words of the register of licences, Chinese: standings, events, refusals. */
export const zh = {
  name: '证照',
  'status.valid': '有效', 'status.notYetValid': '尚未生效', 'status.suspended': '中止', 'status.underRevocation': '拟撤销', 'status.expired': '已过期', 'status.cancelled': '已注销', 'status.revoked': '已撤销',
  'status.withdrawnByAuthority': '已撤回', 'status.penalised': '已吊销', 'status.superseded': '已换发新证', 'status.voided': '已作废',
  'event.issue': '发证', 'event.change': '变更', 'event.replace': '补证', 'event.renew': '延续', 'event.deemRenewed': '视为准予延续', 'event.correct': '更正证照', 'event.suspend': '中止', 'event.resume': '恢复', 'event.expire': '到期',
  'event.cancel': '注销', 'event.proposeRevocation': '提出撤销', 'event.revoke': '撤销', 'event.keep': '不予撤销', 'event.withdrawByAuthority': '撤回', 'event.revokeAsPenalty': '吊销',
  'licence.notInThisState': (p: P) => `该证照现为“${p.status}”，不能${p.event}`,
}

export type LicenceTexts = { [K in keyof typeof zh]: (typeof zh)[K] extends (p: infer Q) => string ? (p: Q) => string : string }
