export const setTitles = { batchWindows: ['集中受理期', '按批次办理的事项在哪些日子受理，法定期限从截止日起算；没有填写的事项全年受理。'], knobs: ['审批参数', '告知承诺的核查期限、整改期限和失信限制，以及撤销证照的审查期限'] } as const
export const fieldWords = { item: '事项', opens: '开始日', closes: '截止日', checkWithinWorkdays: '核查期限（工作日，事项未规定时）', correctionDaysMax: '最长整改期限（天）', barYears: '违背承诺后不适用告知承诺（年）', revocationWorkdays: '撤销审查期限（工作日）' } as const
export const faultWords = { endsBeforeItBegins: '截止日早于开始日', noBatchItem: '这个事项不按批次办理', overlaps: '和同一事项的另一个受理期重叠' } as const
