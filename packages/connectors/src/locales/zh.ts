import type { TypeReason } from '../files/file-refusal.ts'
import type { Channel, MessageStatus } from '../messages/delivery-log.ts'

const whyRefused: Record<TypeReason, string> = {
  empty: '这是空文件，请重新选择',
  unknown: '不支持该类型，请上传PDF、JPG、PNG、HEIC、OFD、DOCX或XLSX文件',
  archive: '不接收压缩包和旧版Office文件，请直接上传PDF、图片或DOCX、XLSX文件',
  macro: '文件含有宏或控件，请另存为不含宏的文件后上传',
  bomb: '文件解压后过大，请重新导出后上传',
  mixed: '文件混有其他类型的内容，请重新导出后上传',
  damaged: '文件不完整或已损坏，请重新导出后上传',
  locked: '文件已加密，请去除密码后上传',
  extension: '文件名的后缀与内容不一致，请改正后上传',
  name: '文件名不正确，请改名后上传',
}
const status: Record<MessageStatus, string> = { queued: '待发送', sent: '已发送', failed: '发送失败，将重试', parked: '已搁置，待人工处理' }
const channel: Record<Channel, string> = { sms: '短信', email: '电子邮件' }

export const zh = {
  refusal: {
    'file.tooLarge': ({ maxMegabytes, of }: { maxMegabytes: number, of: 'file' | 'case' }) => {
      if (of === 'case') return `本件的文件合计超过${maxMegabytes}MB`
      return maxMegabytes === 20 ? '超过20MB' : '文件比声明的大，请重新选择'
    },
    'file.typeRefused': ({ reason }: { reason: TypeReason }) => whyRefused[reason],
    'file.hashMismatch': () => '文件校验不一致，请续传',
  },
  whyRefused,
  message: { status, channel },
}
