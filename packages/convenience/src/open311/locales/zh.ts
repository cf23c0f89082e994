/** Descriptions of errors an outside client reads. */
export const errors = {
  keyMissing: () => '缺少api_key',
  keyInvalid: () => 'api_key无效',
  jurisdictionUnknown: ({ value }: { value: string }) => `没有辖区${value}`,
  serviceCodeMissing: () => '缺少service_code',
  serviceUnknown: ({ value }: { value: string }) => `没有服务${value}`,
  requestUnknown: ({ value }: { value: string }) => `没有诉求${value}`,
  tokenUnknown: ({ value }: { value: string }) => `没有令牌${value}`,
  pathUnknown: () => '没有这个资源',
  locationMissing: () => '请提供lat和long、address_string或address_id',
  coordinateInvalid: () => 'lat和long必须是十进制度数',
  outsideCity: () => '位置不在银川市范围内',
  attributeMissing: ({ code }: { code: string }) => `缺少必填属性${code}`,
  attributeValue: ({ code }: { code: string }) => `属性${code}的取值不在列表中`,
  attributeType: ({ code, type }: { code: string; type: string }) => `属性${code}应为${type}`,
  tooLong: ({ field, max }: { field: string; max: number }) => `${field}超过${max}个字符`,
  tooManyFiles: ({ max }: { max: number }) => `图片不能超过${max}张`,
  imageRefused: () => '附件不是可接受的图片',
  malformed: () => '提交的内容无法读取',
  fieldMissing: ({ field }: { field: string }) => `缺少${field}`,
  dateInvalid: ({ field }: { field: string }) => `${field}不是带时区的日期时间`,
  numberInvalid: ({ field, max }: { field: string; max: number }) => `${field}应为1到${max}的整数`,
  statusInvalid: () => 'status只能是open或closed',
  statusUpperCase: () => 'status必须大写',
  tooManyIds: ({ max }: { max: number }) => `一次最多查询${max}个编号`,
  spanTooLong: ({ days }: { days: number }) => `查询跨度不能超过${days}天`,
  spanReversed: () => '结束时间早于开始时间',
  updateDiffers: () => '相同update_id的内容不同',
  reopenRefused: () => '现在不能重新打开',
  cancelRefused: () => '现在不能撤回',
  tooManyPosts: () => '提交过于频繁，请稍后再试',
  away: () => '系统暂不可用，请稍后再试',
}

/** What a client shows the reporter after a post. */
export const notices = {
  saysSolved: () => '【诉求人表示问题已经解决】',
  unsaid: () => '（未写说明）',
  received: () => '已收到，我们会尽快转交承办单位。',
  batch: () => '已收到。审核后可用令牌查询编号。',
}

/** What an update says where no words of the unit are public, by its status outside. */
export const updates = {
  for_triage: () => '已收到，等待受理',
  investigating: () => '已转承办单位',
  in_progress: () => '正在办理',
  action_scheduled: () => '已安排，等待实施',
  fixed: () => '已解决',
  no_further_action: () => '已答复，不再办理',
  not_councils_responsibility: () => '不属于受理范围，已告知途径',
  internal_referral: () => '已转其他部门处理',
  duplicate: () => '与另一诉求合并办理',
  cancelled: () => '已撤回',
  closed: () => '已结束',
}
