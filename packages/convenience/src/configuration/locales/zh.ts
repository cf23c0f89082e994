/** Units of a clock, as a sentence names them. */
const unitNames = { workday: '工作日', calendarDay: '自然日', month: '月', year: '年', hour: '小时', minute: '分钟', workHour: '工作小时' } as const

/** Faults an administrator mends before a list can be published. */
export const faults = {
  otherCity: ({ city }: { city: string }) => `派单目录属于城市${city}，不能换成别的城市`,
  duplicate: ({ key }: { key: string }) => `“${key}”重复`,
  unknownCategory: ({ category }: { category: string }) => `没有编码为${category}的分类`,
  noParent: ({ parent }: { parent: string }) => `缺少上级分类${parent}`,
  flagsOnParent: () => '有下级分类时，时限、公开等标记须设在末级分类上',
  sealedIsPublic: () => '保密分类不能默认公开',
  reportNotBatch: () => '举报类和保密分类对外只能以批处理（batch）方式提供',
  unknownDepartment: ({ department }: { department: string }) => `没有部门${department}的机构`,
  unknownUtility: ({ unit }: { unit: string }) => `没有登记公用事业单位${unit}`,
  outsideCity: ({ region }: { region: string }) => `${region}不在本市范围内`,
  periodReversed: () => '失效日期早于生效日期',
  beforeAnyRule: ({ table }: { table: string }) => `该分类已列入“${table}”，规则永远不会用到`,
  shadowed: ({ by }: { by: string }) => `规则${by}总是先适用，本规则永远不会用到`,
  withoutRule: () => '没有规则适用于该分类',
  emptyTier: () => '本档条件永远不会用到：前一档条件相同',
  missingClock: () => '办件要用这个期限，不能删去',
  unknownClock: () => '没有哪类办件用这个期限',
  unitNotCounted: ({ units }: { units: readonly (keyof typeof unitNames)[] }) => `这个期限只能按${units.map((unit) => unitNames[unit]).join('、')}计`,
  unknownHours: ({ hours }: { hours: string }) => `没有名为${hours}的工作时间`,
}

/** Name of each set, and what it decides. */
export const setTitles = {
  categories: ['诉求分类', '诉求分到哪一类；是否加急、公开、保密，多远算重复'],
  dispatchList: ['派单目录', '哪类诉求在哪里由哪个单位办'],
  limits: ['服务时限', '诉求、吹哨、好差评、帮办和免申即享每个时钟的长度'],
  knobs: ['服务参数', '重复判定、退单、回访、预约、叫号、消息等的数值'],
  policies: ['免申即享政策', '哪些政策不申请就发，条件和档次'],
} as const satisfies Record<string, readonly [string, string]>

/** Names of fields of every set; choices begin with `@`. */
export const fieldWords = {
  aboutCase: '关联办件', activeMax: '同时有效预约', ageGte: '年龄不小于', and: '并且', appointment: '预约者', arrivalRadius: '到场半径（米）', assist: '协办单位', audience: '对象', auto: '可自动派单', autoDispatch: '自动派单',
  basis: '依据', booking: '预约', bundleMinutes: '合并发送（分钟）', byKind: '按类型', callSecondsApart: '两次叫号间隔（秒）', callsMax: '最多叫号次数', category: '分类', changeHours: '可改评价（小时）',
  city: '城市', cluster: '群体性诉求', code: '代码', credit: '等候加权', cutOffMinutes: '截止提前（分钟）', days: '天数', daysBefore: '提前天数', department: '部门', distance: '距离',
  draftDays: '草稿保留（天）', duplicate: '判为重复（万分比）', earlyAppointmentSeconds: '预约提前叫号（秒）', earlyMinutes: '可提前到场（分钟）', emergency: '紧急类转线路', eq: '等于', facility: '市政设施',
  fen: '金额（分）', for: '谁的期限', groupReporters: '集体诉求人数', groups: '群体与重复', gte: '不小于', handBack: '退单', holdSeconds: '占号时间（秒）', horizonDays: '可预约天数', hours: '工时表',
  hoursApart: '间隔小时', id: '编号', in: '属于', keywords: '关键词', kind: '类型', kinds: '适用类型', lateMinutes: '可迟到（分钟）', legalChannel: '法定途径', length: '长度',
  longestWaitSeconds: '最长等候（秒）', lte: '不大于', max: '最多次数', maxExtensions: '最多延长次数', maxGroup: '团体人数上限', messages: '消息', metres: '米', minSample: '最小样本', minScore: '最低得分（万分比）',
  minutes: '分钟', missAfterSeconds: '过号（秒）', missed: '过号返回', missedReportsMax: '最多漏报次数', missedReturnMinutes: '过号可返回（分钟）', nameEn: '英文名', nameZh: '中文名',
  noShowDays: '爽约计算期（天）', noShowMax: '爽约上限', normal: '普通', not: '不是', objectionWorkdays: '申诉期（工作日）', offerMinutes: '候补确认（分钟）', on: '启用', onlineShare: '网上号比例（%）',
  open311: '对外开放（Open311）', or: '或者', organs: '各部门设有机构的地区', pausableBy: '可暂停的事由', pauseMinutes: '暂停（分钟）', percent: '已过百分比', period: '发放周期', priority: '优先级',
  publicByDefault: '默认公开', queue: '叫号', quietFrom: '免打扰开始', quietTo: '免打扰结束', radius: '重复半径（米）', rates: '三率', reasonMinLength: '理由最少字数', region: '地区', regionIn: '地区属于',
  reminderHours: '提前提醒（小时）', reminders: '提醒', reopenLimits: '重办次数', reopenings: '重新打开次数', repeat: '重复诉求', replyAcceptedAfterWorkdays: '答复自动通过（工作日）',
  reportDaysMax: '挂起最长报告间隔（天）', requests: '件数', rescheduleMax: '最多改期次数', resolveWorkdays: '特别办理时限（工作日）', response: '响应', retryMinutes: '重发间隔（分钟）', returnedReplies: '退回答复次数',
  returnsMax: '过号返回次数', reviewWindow: '评价', reworkRounds: '重办轮数', rules: '规则', satisfaction: '满意', sealed: '保密', shownMax: '最多显示', similar: '判为相似（万分比）', similarity: '重复判定',
  solution: '解决', source: '来源', special: '特殊人群', supporters: '附议人数', suspendedDays: '暂停预约（天）', suspension: '挂起', target: '办理单位', text: '文字', ticket: '排队号', tiers: '档次',
  titleEn: '英文名称', titleZh: '中文名称', transfer: '转窗', tries: '次数', unit: '单位', unmergeDays: '可撤销合并（天）', urgent: '加急', urgentOnly: '只限加急', usual: '一般情形', utilities: '公用事业的主管部门',
  validFrom: '起', validTo: '止', value: '数值', visit: '回访', weights: '权重', when: '条件', windowHours: '时限（小时）', '@litigation': '诉讼', '@petition': '信访', '@disciplineInspection': '纪检监察', '@administrativeReview': '行政复议', '@informationDisclosure': '信息公开', '@authority': '机关', '@batch': '批处理', '@calendarDay': '自然日',
  '@complaint': '投诉', '@consult': '咨询', '@help': '求助', '@hour': '小时', '@law': '法律', '@limit': '法定期限', '@measure': '统计', '@minute': '分钟', '@model': '他地规定', '@month': '月',
  '@once': '一次', '@organization': '组织', '@own': '产品默认', '@party': '当事人', '@partyRight': '当事人权利', '@person': '个人', '@praise': '表扬', '@promise': '承诺期限', '@realtime': '实时',
  '@report': '举报', '@suggestion': '建议', '@workHour': '工作小时', '@workday': '工作日', '@year': '年',
  '@person.birthDate': '出生日期', '@person.householdRegion': '户籍地', '@person.alive': '健在', '@org.size': '企业规模', '@org.layoffRateBp': '裁员率（万分比）', '@org.seriousViolation': '严重违法失信', '@person.childrenUnderThree': '三岁以下子女数', '@org.newHires': '新增就业人数', '@org.highTech': '高新技术企业',
  '@person.disabilityGrade': '残疾等级', '@person.minimumAllowance': '低保对象', '@person.inSchool': '在校', '@org.firstShop': '首店', '@org.region': '注册地', '@org.shopArea': '店面面积（平方米）', '@micro': '微型', '@small': '小型', '@medium': '中型',
}
