/** Units of a clock, as a sentence names them. */
const unitNames = { workday: '工作日', calendarDay: '自然日', month: '月', year: '年', hour: '小时', minute: '分钟', workHour: '工作小时' } as const
/** Dimensions of the credit model, as forms and sentences name them. */
const dimensionNames = { basic: '基本情况', licence: '许可', disclosure: '信息公示', inspection: '监督检查', enforcement: '行政处罚', complaint: '投诉举报', association: '关联关系' } as const
/** Lists that give a lowest class, as forms and sentences name them. */
const floorNames = { seriousListed: '列入严重违法失信名单', abnormalUnreachable: '因无法联系列入经营异常名录' } as const

/** Faults an administrator mends before a version can be published. */
export const faults = {
  duplicate: ({ key }: { key: string }) => `“${key}”重复`,
  editionUsed: ({ edition }: { edition: string }) => `内容有改动，版次要换一个：“${edition}”已经用过，用过的版次不再变`,
  missingClock: () => '办件要用这个期限，不能删去',
  unknownClock: () => '没有哪类办件用这个期限',
  unitNotCounted: ({ units }: { units: readonly (keyof typeof unitNames)[] }) => `这个期限只能按${units.map((unit) => unitNames[unit]).join('、')}计`,
  unknownHours: ({ hours }: { hours: string }) => `没有名为${hours}的工作时间`,
  unknownChecklist: ({ checklist }: { checklist: string }) => `没有领域为${checklist}的检查表`,
  unknownDepartment: ({ department }: { department: string }) => `部门${department}没有检查人员`,
  boundsOrder: () => '界限必须逐级升高',
  decayOrder: () => '衰减的月数必须逐段增加，比例必须逐段降低',
  capTooLow: ({ cap }: { cap: number }) => `单项分值高于所在维度的上限${cap}`,
  dimensionMissing: ({ dimension }: { dimension: keyof typeof dimensionNames }) => `缺少维度“${dimensionNames[dimension]}”`,
  floorMissing: ({ floor }: { floor: keyof typeof floorNames }) => `缺少最低类别“${floorNames[floor]}”`,
  eventNotScored: ({ event }: { event: string }) => `检查会记下事件“${event}”，模型里必须有它的分值`,
  visitsOrder: () => '每年检查次数的下限不能高于上限，风险高的等级不能少于风险低的等级',
  eventTwice: ({ event }: { event: string }) => `同一事件不能既上调又下调等级：${event}`,
  capsOrder: () => '风险高的类别不能低于风险低的类别',
  lettersOrder: () => '两次邮寄的最长间隔不能小于最短间隔',
  alertsOrder: () => '黄色提醒不能晚于红色提醒',
  monthsOrder: () => '较重处罚的最短公示期不能短于较轻处罚的',
  outsideOrder: ({ min, max }: { min: number; max: number }) => `责令改正的期限只能是${min}至${max}个工作日`,
  noSuchDay: ({ day }: { day: string }) => `没有${day}这一天，或者不是每年都有`,
  reminderTooLate: ({ day }: { day: string }) => `${day}在年报截止日（06-30）之后`,
}

/** Name of each set, and what it decides. */
export const setTitles = {
  checklists: ['检查表', '每个重点领域检查哪些项目，不符合时属于哪类结果'],
  itemList: ['检查事项清单', '可以检查哪些事项，由哪个部门、对哪类主体、怎样检查'],
  limits: ['市场监管期限', '计划、抽查、检查、名录、信用修复、抽检、召回、投诉举报每个时钟的长度'],
  creditModel: ['信用风险分类模型', '经营主体信用风险的计分、衰减和A至D类的界限'],
  foodModel: ['食品风险分级', '食品经营者风险等级的计分和每年检查次数'],
  knobs: ['市场监管参数', '抽取比例、年度频次上限、改正期限、提醒天数等数值'],
} as const satisfies Record<string, readonly [string, string]>

/** Names of fields of every set; choices begin with `@`. */
export const fieldWords = {
  A: 'A类', B: 'B类', C: 'C类', D: 'D类', annualReportReminders: '年报提醒日（月-日）', appliedRedDays: '红色提醒（天前）', appliedYellowDays: '黄色提醒（天前）', autoRemoval: '履行义务后不经申请移出异常名录', avoidLast: '不连续检查同一对象',
  balanceSlack: '任务数允许相差', basis: '依据', belowMonths: '不满（月）', bounds: '界限（十分之一分）', capTenths: '上限（十分之一分）', caps: '年度频次上限（次）', certainty: '核对情况', checklist: '检查表', checklists: '各领域检查表', class: '类别', clueAlertFrom: '线索检查从第几次起提示监督',
  code: '代码', daysBefore: '提前天数', decay: '衰减', defaultDays: '默认', department: '部门', dimensions: '维度', disclosureOrderDays: '责令公示期限（工作日）', down: '下调一级的事件', equipment: '特种设备到期提醒', event: '事件', everybody: '向所有主体抽查', excludedKinds: '不予修复的处罚种类',
  floors: '最低类别', for: '谁的期限', frequency: '检查方式', grade: '等级', grades: '上调级数', hours: '工时表', id: '编号', indicators: '指标', items: '检查项目', key: '重点检查对象', kind: '种类', leadSpeciality: '组长专长', length: '长度', letters: '两次邮寄的间隔（天）', licences: '向持有这些许可的主体抽查', light: '较轻处罚（月）',
  max: '最多', maxDays: '最长', maxDynamicTenths: '动态分上限（十分之一分）', maxExtensions: '最多延长次数', maxStaticTenths: '静态分上限（十分之一分）', maxTenths: '总分上限（十分之一分）', maxUp: '最多上调级数', mergeWithin: '合并检查（工作日内）', methods: '检查方法', min: '最少', minDays: '最短',
  minimumMonths: '最短公示期', nameEn: '英文名', nameZh: '中文名', normal: '一般处罚（月）', noticeDays: '首次提醒（天前）', packMaxAgeHours: '离线包有效（小时）', pausableBy: '可暂停的事由', percent: '已过百分比', points: '分值（十分之一分）', ratiosBp: '抽取比例（万分比）',
  recentMonths: '近期已检查（月）', rectification: '责令改正期限（工作日）', reduction: '减分', reminders: '提醒', reopenYears: '检查后可重新审查（年）', repair: '信用修复', reserveBp: '备选比例（万分比）', resultClass: '不符合时的结果', roles: '业态', roll: '末日遇休息日', safety: '食品、药品、特种设备等（月）',
  shareBp: '计入比例（万分比）', source: '来源', staticOnlyPercent: '无动态分时静态分折算（%）', subjectKinds: '主体类型', taskExtensionDays: '检查最多延期（工作日）', tasksPerInspector: '每人每批任务上限', textEn: '英文内容', textZh: '内容', threeYearsWarnDays: '列入满三年提醒（天前）',
  titleEn: '英文名称', titleZh: '名称', unit: '单位', unitExplicitInLaw: '法条写明单位', up: '上调的事件', upperLevelMonths: '上级已检查（月）', value: '数值', version: '版次', visits: '每年检查次数',
  '@A': 'A', '@B': 'B', '@C': 'C', '@D': 'D', '@FOOD_LICENCE': '食品经营许可证', '@HC': '卫生健康', '@HYGIENE_LICENCE': '公共场所卫生许可证', '@SAMR': '市场监管', '@abnormalListed': '列入经营异常名录', '@abnormalUnreachable': floorNames.abnormalUnreachable, '@annualReportMissing': '未公示年度报告', '@basic': dimensionNames.basic, '@licence': dimensionNames.licence, '@disclosure': dimensionNames.disclosure, '@inspection': dimensionNames.inspection, '@enforcement': dimensionNames.enforcement, '@complaint': dimensionNames.complaint, '@association': dimensionNames.association, '@authority': '机关', '@calendarDay': '自然日', '@caterer': '餐饮', '@circularCriticism': '通报批评',
  '@closeDown': '责令关闭', '@confiscateGains': '没收违法所得', '@confiscateGoods': '没收财物', '@confiscateTools': '没收工具', '@cooperative': '农民专业合作社', '@coverage': '全覆盖', '@detainLicence': '暂扣许可证件', '@disclosureFalse': '公示信息虚假', '@disclosureMissing': '未公示其他信息',
  '@downgradeQualification': '降低资质等级', '@enterprise': '企业', '@event': '事件（逐步衰减）', '@fine': '罚款', '@forward': '顺延', '@general': '一般项', '@hour': '小时', '@individual': '个体工商户', '@key': '重点项', '@law': '法律', '@licenceRevoked': '吊销许可证', '@limit': '法定期限', '@measure': '统计',
  '@minute': '分钟', '@model': '他地规定', '@month': '月', '@newSubject': '新设立主体', '@noProblem': '未发现问题', '@noSuchActivity': '未开展相关活动', '@none': '不顺延', '@offSite': '非现场', '@onSite': '现场', '@orderedToCorrect': '责令改正', '@other': '其他', '@own': '平台设定', '@party': '当事人', '@partyRight': '当事人权利',
  '@producer': '生产', '@promise': '承诺期限', '@random': '随机抽查', '@read': '已读法条', '@recusal': '回避决定', '@refused': '不配合检查', '@restrictActivity': '限制开展活动', '@restrictEmployment': '限制从业', '@revokeBusinessLicence': '吊销营业执照', '@revokeLicence': '吊销许可证件', '@seller': '销售',
  '@seriousListed': floorNames.seriousListed, '@state': '状态（不衰减）', '@suspectedViolation': '涉嫌违法', '@suspendBusiness': '责令停产停业', '@test': '检验检测', '@toConfirm': '待核对', '@unreachable': '无法联系', '@warning': '警告', '@workHour': '工作小时', '@workday': '工作日', '@year': '年',
}

/** Fields that mean something of their own in one set. */
export const ownWords = {
  creditModel: { bounds: '各类起始分（十分之一分）' },
  foodModel: { bounds: '各级最高分（十分之一分）', A: 'A级', B: 'B级', C: 'C级', D: 'D级' },
} as const satisfies Record<string, Record<string, string>>
