const inThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** A number with thousands separators and at most six decimals, in both languages: 1,200.5. Written by our own, as days are. */
export function formatNumber(value: number): string {
  const [whole = '', rest] = String(Number(value.toFixed(6))).split('.')
  return `${inThousands(whole)}${rest === undefined ? '' : `.${rest}`}`
}

/** An amount of yuan: ¥1,200.00. */
export function formatYuan(yuan: number): string {
  const [whole = '', rest] = yuan.toFixed(2).split('.')
  return `¥${inThousands(whole)}.${rest}`
}
