import type { zh } from './zh.ts'

const whyRefused: typeof zh.whyRefused = {
  empty: 'This file is empty; please choose another',
  unknown: 'This type is not accepted; please upload PDF, JPG, PNG, HEIC, OFD, DOCX or XLSX',
  archive: 'Archives and old Office files are not accepted; please upload PDF, pictures, DOCX or XLSX',
  macro: 'The file holds macros or controls; please save it without them',
  bomb: 'The file unpacks to too much; please export it again',
  mixed: 'The file holds content of another type; please export it again',
  damaged: 'The file is incomplete or damaged; please export it again',
  locked: 'The file is encrypted; please remove the password',
  extension: 'The ending of the name does not fit the content; please correct it',
  name: 'The name of the file is not usable; please rename it',
}

export const en: typeof zh = {
  refusal: {
    'file.tooLarge': ({ maxMegabytes, of }) => {
      if (of === 'case') return `The files of this case exceed ${maxMegabytes} MB`
      return maxMegabytes === 20 ? 'Over 20 MB' : 'The file is larger than announced; please choose it again'
    },
    'file.typeRefused': ({ reason }) => whyRefused[reason],
    'file.hashMismatch': () => 'Check failed, resume',
  },
  whyRefused,
  message: {
    status: { queued: 'Waiting', sent: 'Sent', failed: 'Failed, will be tried again', parked: 'Parked, needs an operator' },
    channel: { sms: 'SMS', email: 'E-mail' },
  },
}
