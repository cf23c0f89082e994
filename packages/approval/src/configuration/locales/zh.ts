export const setTitles = { batchWindows: ['集中受理期', '按批次办理的事项在哪些日子受理，法定期限从截止日起算；没有填写的事项全年受理。'] } as const
export const fieldWords = { item: '事项', opens: '开始日', closes: '截止日' } as const
export const faultWords = { endsBeforeItBegins: '截止日早于开始日', noBatchItem: '这个事项不按批次办理', overlaps: '和同一事项的另一个受理期重叠' } as const
