/** English names of the statutory holidays and of the labels the calendar itself writes (全国年节及纪念日放假办法 第二条). */
const english: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  周末: 'weekend',
  调休上班: 'working day by notice',
  临时停止办公: 'offices closed',
  '地方假日(演示)': 'local holiday (demonstration)',
}

/** Name of a day label in a language; a label an administrator entered stays as it was entered. Two holidays on one day are joined. */
export function labelIn(language: 'zh' | 'en', label: string): string {
  if (language === 'zh') return label
  return label.split('、').map((part) => english[part] ?? part).join(' and ')
}
