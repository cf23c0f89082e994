/** How days are written, in both languages. */
export interface DateWords {
  weekdays: readonly string[]
  /** Month from 1. */
  plain: (day: number, month: number, year?: number) => string
  short: (day: number, month: number) => string
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

export const zh: DateWords = {
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  plain: (day, month, year) => `${year === undefined ? '' : `${year}年`}${month}月${day}日`,
  short: (day, month) => `${month}月${day}日`,
}

export const en: DateWords = {
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  plain: (day, month, year) => `${day} ${MONTHS[month - 1]}${year === undefined ? '' : ` ${year}`}`,
  short: (day, month) => `${day} ${SHORT_MONTHS[month - 1]}`,
}
