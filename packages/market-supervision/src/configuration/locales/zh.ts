export type ConfigurationFaults = Record<
  'shape' | 'duplicate' | 'clockMissing' | 'clockUnit' | 'boundsOrder' | 'decayOrder' | 'capTooLow' | 'dimensionMissing' |
  'checklistUnknown' | 'departmentUnknown' | 'visitsOrder' | 'capsOrder' | 'lettersOrder' | 'eventTwice',
  (params: { value: string }) => string
>

/** What is wrong with a table of this domain, for the administrator who enters it. */
export const configurationFaults: ConfigurationFaults = {
  shape: ({ value }) => `格式不正确:${value}`,
  duplicate: ({ value }) => `重复:${value}`,
  clockMissing: ({ value }) => `缺少期限:${value}`,
  clockUnit: ({ value }) => `期限单位不能改为${value}`,
  boundsOrder: () => '分级界限必须逐级升高',
  decayOrder: () => '衰减的月数必须逐段增加,比例必须逐段降低',
  capTooLow: ({ value }) => `单项分值高于该维度上限:${value}`,
  dimensionMissing: ({ value }) => `缺少维度:${value}`,
  checklistUnknown: ({ value }) => `没有这份检查表:${value}`,
  departmentUnknown: ({ value }) => `没有这个部门:${value}`,
  visitsOrder: () => '每年检查次数的下限不能高于上限,风险高的等级不能少于风险低的等级',
  capsOrder: () => '风险高的类别,年度上限和抽取比例不能低于风险低的类别',
  lettersOrder: () => '两次邮寄的最短间隔不能大于最长间隔',
  eventTwice: ({ value }) => `同一事件不能既上调又下调等级:${value}`,
}
