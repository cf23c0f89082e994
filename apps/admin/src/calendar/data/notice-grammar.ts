/** How a holiday notice (国务院办公厅关于…年部分节假日安排的通知) writes: the words and forms its text is read by. */

/** 一、元旦：… with the holiday's name; the rest of the sentence holds its days. */
export const HOLIDAY = /^[一二三四五六七八九十]+[、.．]\s*([^：:]+)[：:](.*)$/
/** 1月1日（周四）至3日（周六） · 10月1日至7日 · 4月5日（周日）; brackets may hold anything. */
export const SPAN = /(\d{1,2})月(\d{1,2})日(?:[（(][^）)]*[）)])?(?:\s*(?:至|到|—|–|-)\s*(?:(\d{1,2})月)?(\d{1,2})日(?:[（(][^）)]*[）)])?)?/g
export const YEAR = /(20\d{2})年[^。]*(?:节假日|放假)/
export const MAKE_UP = '调休上班'
/** Stand after the days they speak of. */
export const WORKED = '上班'
export const REST = ['放假', '休息']
