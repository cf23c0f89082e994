import type { ProblemKind } from './log-source.ts'

export type Language = 'zh' | 'en'

interface Sentences {
  readonly sound: (entries: number, signed: number) => string
  readonly unsound: (problems: number, entries: number) => string
  readonly where: (entry: number, until: number | undefined) => string
  readonly kind: Readonly<Record<ProblemKind, string>>
  readonly usage: string
  readonly noBundleSource: string
}

/** What the verifier command says; Chinese unless asked for English. */
export const sentences: Readonly<Record<Language, Sentences>> = {
  zh: {
    sound: (entries, signed) => `日志完整：共 ${entries} 条，其中 ${signed} 条已由签名树头确认。`,
    unsound: (problems, entries) => `日志有问题：发现 ${problems} 处，已核对 ${entries} 条。第一处：`,
    where: (entry, until) => (until === undefined || until === entry ? `第 ${entry} 条` : `第 ${entry} 至 ${until} 条之间`),
    kind: {
      missing: '条目缺失', duplicate: '序号重复', leafChanged: '条目内容被改', eventChanged: '对应的完整事件被改或被删', eventWithoutLeaf: '事件没有日志条目',
      truncated: '末尾被截去', rootMismatch: '与签名树头的根不符', rewritten: '与外部留存的树头不符，日志被整体改写', wrongKey: '树头由不受信任的密钥签名',
      headSignature: '树头签名无效', headReplayed: '旧树头被重放', fork: '同一大小有两个不同的树头', headBackdated: '树头时间倒填',
      treeHead: '当前树头与日志不符', nodeChanged: '存储的树节点被改', bundleDamaged: '导出文件不完整或被改',
    },
    usage: '用法：verify --database 地址 | --bundle 文件  --keys 公钥文件  [--head 外部留存的树头文件]  [--lang zh|en]',
    noBundleSource: '请给出 --database 或 --bundle 其中之一，并给出 --keys。公钥须另行取得，不能取自被核对的一方。',
  },
  en: {
    sound: (entries, signed) => `The log is sound: ${entries} entries, ${signed} of them under a signed head.`,
    unsound: (problems, entries) => `The log is not sound: ${problems} problems, ${entries} entries checked. The first:`,
    where: (entry, until) => (until === undefined || until === entry ? `entry ${entry}` : `between entries ${entry} and ${until}`),
    kind: {
      missing: 'entries are missing', duplicate: 'a number stands twice', leafChanged: 'the entry was changed',
      eventChanged: 'its full event was changed or deleted',
      eventWithoutLeaf: 'an event has no entry', truncated: 'the end was cut off', rootMismatch: 'not the tree whose root was signed',
      rewritten: 'not the log of the head kept outside: it was rewritten', wrongKey: 'a head is signed by a key that is not trusted',
      headSignature: 'the signature of a head is wrong', headReplayed: 'an old head was replayed', fork: 'two different heads of one size',
      headBackdated: 'a head is back-dated', treeHead: 'the current head is not that of the log',
      nodeChanged: 'a stored node of the tree was changed',
      bundleDamaged: 'the export is incomplete or changed',
    },
    usage: 'Usage: verify --database URL | --bundle FILE  --keys FILE  [--head FILE kept outside]  [--lang zh|en]',
    noBundleSource: 'Give one of --database or --bundle, and --keys. Take the public keys from another place than the one being checked.',
  },
}
