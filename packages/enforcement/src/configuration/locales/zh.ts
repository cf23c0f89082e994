import { paperNames } from '../../locales/papers-zh.ts'
import { asChoices, called } from './choices.ts'

/** Faults an administrator mends before a version can be published, one sentence per kind. */
export const faults = {
  duplicate: (p: { key: string }) => `重复出现：${p.key}`,
  causeGone: (p: { code: string }) => `案由${p.code}已经使用，不能删去；不再适用的，请标记为停用`,
  scaleUnknown: (p: { scale: string }) => `裁量基准中没有规模档次${p.scale}`,
  rangeReversed: () => '罚款下限高于上限',
  multipleWithoutBase: () => '倍数罚款须写明计算基数',
  baseLimitWithoutBase: () => '设定基数界限须写明计算基数',
  clauseUnreachable: () => '前一条款没有任何条件，本条款永远不会适用',
  coercionConditions: () => '强制措施条件应为“任一”或者“全部”之一',
  factorsIncomplete: () => '六项裁量因素应各出现一次',
  circumstanceGone: (p: { id: string }) => `缺少情节“${called(fieldWords, p.id)}”（${p.id}），办案时仍可选择该情节`,
  capsNotHundred: (p: { sum: number }) => `各因素满分之和应为100，现为${p.sum}`,
  pointsAscending: () => '各档分值应递增，末档等于满分',
  stepsAscending: () => '各档界限应递增，末档不设界限',
  limitsAscending: () => '各档界限应递增',
  scaleSteps: () => '规模应为五档',
  bandsReversed: () => '从轻界限应低于从重界限',
  roundingOpen: () => '取整档次应递增，末档不设上限',
  aboveLaw: (p: { yuan: number }) => `超过法律规定的上限（${p.yuan}元）`,
  aboveMaximum: (p: { maximum: number }) => `长于最长期限（${p.maximum}日）`,
  checklistGone: (p: { id: string; zh: string; en: string }) => `办案要用清单“${p.zh}”（${p.id}），不能删去`,
  entryGone: (p: { id: string; zh: string; en: string }) => `办案时可以选择“${p.zh}”（${p.id}），不能删去`,
  paperInNoSection: (p: { paper: string }) => `“${called(paperWords, p.paper)}”（${p.paper}）不在任何一卷中`,
  paperNeverFiled: (p: { paper: string }) => `这样了结的案件不出具“${called(paperWords, p.paper)}”（${p.paper}），案卷永远无法齐全`,
  causeUnknown: (p: { code: string }) => `没有案由${p.code}`,
  powerGone: (p: { organ: string }) => `${p.organ}的权限已经使用，不能删去；不再行使的，请填写截止日期`,
  powerByLaw: () => '该机关依法就有这一领域的权限，不必下放或者委托',
  notTownship: () => '只能下放给乡镇人民政府、街道办事处（行政处罚法第二十四条）',
  principalMissing: () => '委托执法须写明另一个委托机关',
  principalUnasked: () => '只有委托执法才写委托机关',
  principalPowerless: (p: { organ: string; code: string }) => `委托机关${p.organ}在该区域依法没有案由${p.code}的权限，不能委托（行政处罚法第二十条）`,
  outsideRegion: (p: { organ: string }) => `区域不在${p.organ}的辖区内`,
  reEntrusted: () => '受委托的不得再委托（行政处罚法第二十条）',
  twoFields: (p: { organ: string }) => `${p.organ}的权限应属于同一执法领域`,
  twoPrincipals: (p: { organ: string }) => `${p.organ}只能受一个机关委托`,
  daysReversed: () => '截止日期早于开始日期',
  organUnknown: (p: { organ: string }) => `没有单位${p.organ}`,
}

/** Name of each set, and what it decides. */
export const setTitles = {
  causes: ['案由', '哪些违法行为违反、依据哪一条处罚，罚款幅度，能否查封扣押'],
  discretion: ['裁量基准', '裁量因素的分值、情节、档次和规模分档，罚款金额由此算出'],
  knobs: ['执法参数', '当场处罚、听证、审核、公示等的数额，各项期限的长度'],
  checklists: ['执法清单', '审核要点、可选理由、案卷顺序和归档必备文书'],
  organPowers: ['执法权限', '法律规定以外的执法权限：相对集中、下放乡镇街道、委托，各管哪些案由、哪个区域、从哪天起'],
} as const satisfies Record<string, readonly [string, string]>

/** Names of fields of every set; choices begin with `@`. */
export const fieldWords = {
  all: '须全部具备的条件', also: '并处及责令', any: '具备任一即可的条件', assistDays: '协助答复（工作日）', bands: '档次界限', base: '计算基数', baseGt: '基数高于（分）', baseLt: '基数低于（分）', basis: '依据', bound: '界限算法',
  cap: '满分', carryOutDays: '实施强制措施（自然日）', caseFile: '案卷', checklists: '清单', circumstances: '情节', clauses: '罚款条款', closingDays: '结案（工作日）', code: '代码', coercion: '查封扣押', collectUpTo: '可当场收缴的罚款（分）',
  correctionDays: '责令改正期限（自然日）', correctionDaysMax: '责令改正最长期限（自然日）', decisionExtensionDays: '办案期限延长（自然日）', defenceDays: '陈述申辩（工作日）', deviationReasonLength: '偏离裁量基准的理由最少字数', doubleSurnames: '复姓',
  duplicateDays: '疑似重复线索期间（自然日）', duplicateMetres: '疑似重复线索距离（米）', effect: '作用', en: '英文名称', entries: '条目', factors: '裁量因素', field: '执法领域', fine: '罚款', firstViolationList: '首违不罚清单', flaw: '标签瑕疵',
  from: '起', group: '同类案由', hearingFine: '听证罚款数额（分）', hearingReportDays: '听证报告（工作日）', heavy: '重大案件（空为永久）', holdDays: '组织听证（工作日）', id: '编号', individualBusinessAs: '个体工商户适用',
  kind: '类型', lateDailyPercent: '每日加处罚款（%）', least: '下限', leastOf: '下限除以', legalReviewFine: '法制审核罚款数额（分）', limits: '档次界限', localAmount: '数额由地方规定', lowFine: '较低数额罚款（分）', lowerThrough: '从轻至（分值）', marketSupervision: '市场监管',
  maxInstalmentMonths: '分期缴纳最长期限（月）', maxUpToFen: '罚款上限不超过（分）', most: '上限', mostOf: '上限除以', municipalFoodFine: '设区的市级以上作出的食品罚款（分）', night: '夜间', noPenalty: '不予处罚', normalTermMonths: '一般公示（月）', onTheSpot: '当场处罚',
  onTheSpotFine: '当场处罚限额（分）', onlyWhereDelegated: '仅限已赋权的', organization: '单位', panelFine: '集体讨论罚款数额（分）', papers: '文书', part: '正卷或副卷', party: '当事人', penalty: '行政处罚', person: '个人', points: '分值',
  publicationDays: '处罚公示（工作日）', publishReceived: '收到后公示', punishes: '处罚依据', recordMonths: '违法记录期间（月）', recusalDays: '回避决定（工作日）', refusal: '拒不改正', repairAfterMonths: '可申请信用修复（月）',
  repairAfterMonthsSafety: '食品药品特种设备可申请信用修复（月）', repairAnswerDays: '信用修复答复（工作日）', reportBackDays: '当场处罚备案（工作日）', required: '归档必备文书', retentionYears: '案卷保管期限（年）', retired: '停用（不再新立案）',
  retractDays: '撤回公示（工作日）', reviewDays: '审核（工作日）', rounding: '取整', safetyField: '食品药品特种设备', scale: '规模', scales: '规模分档', screeningDays: '线索核查（工作日）', screeningExtensionDays: '线索核查延长（工作日）', sections: '卷内分类',
  shortTermMonths: '短期公示（月）', socialImpactFine: '具有社会影响的罚款（分）', source: '来源', steps: '各档', tellReporterDays: '告知实名举报人（工作日）', terminated: '终止调查', tier: '情节', to: '止', transferred: '移送', transmit: '移交外省',
  unit: '单位', unitFen: '取整到（分）', upTo: '不超过', upperFrom: '从重起（分值）', urbanManagement: '城市管理', value: '数值', violates: '违反条款', withdrawn: '撤销立案', zh: '中文名称',
  '@aggravate': '从重', '@below': '不含界限', '@coerced': '受胁迫、诱骗', '@concealedEvidence': '隐匿证据', '@confessed': '主动供述',
  '@consequence': '危害后果', '@correction': '改正情况', '@count': '数量', '@cubicMetre': '立方米', '@duration': '持续时间', '@emergencyMeasures': '违反应急措施', '@fault': '主观过错', '@fen': '分',
  '@lighten': '从轻', '@main': '正卷', '@marketSupervision': '市场监管', '@mayMitigate': '可以减轻', '@merit': '立功', '@minor14to18': '已满十四周岁不满十八周岁',
  '@organization': '单位', '@otherAggravating': '其他从重', '@otherLighten': '其他从轻', '@partialCapacity': '尚未完全丧失辨认能力',
  '@person': '个人', '@record': '违法记录', '@remedied': '主动消除后果', '@scale': '规模', '@side': '副卷', '@squareMetre': '平方米', '@statutorySerious': '法定情节严重',
  '@upTo': '含界限', '@urbanManagement': '城市管理',
}

/** Words of powers alone: here days begin and end, and the basis is that of a power. */
export const powerWords = {
  organ: '执法机关（单位编号）', causes: '案由', region: '区域代码', basis: '权限来源', principal: '委托机关（单位编号）', from: '开始日期', to: '截止日期', document: '依据文件',
  '@concentrated': '相对集中行使', '@delegated': '赋权下放', '@entrusted': '委托执法',
}

/** Papers of a file by name. */
export const paperWords = asChoices(paperNames)

/** Choices and words of causes alone: fines, measures besides, groups, conditions, scales. Ids of other sets may be spelled alike and mean something else. */
export const causeWords = {
  '@none': '不罚款', '@range': '幅度（分）', '@multiple': '计算基数的倍数', '@yes': '是', '@no': '否', '@serious': '情节严重', '@adFee': '广告费用', '@constructionCost': '工程造价', '@goodsValue': '货值金额',
  '@illegalGain': '违法所得', '@confiscateGains': '没收违法所得', '@confiscateGoods': '没收违法财物', '@confiscateTools': '没收工具设备', '@eliminateEffects': '消除影响', '@orderCorrection': '责令改正',
  '@persuade': '劝诫', '@stopConstruction': '责令停止建设', '@stopPublishing': '责令停止发布', '@stopSale': '责令停止销售', '@stopUse': '责令停止使用', '@warning': '警告',
  '@advertising': '广告', '@air': '大气污染', '@appearance': '市容', '@ecommerce': '电子商务', '@fire': '消防', '@food': '食品', '@gas': '燃气', '@metrology': '计量', '@noise': '噪声', '@planning': '规划', '@price': '价格', '@productQuality': '产品质量',
  '@registration': '登记', '@roads': '市政道路', '@solidWaste': '固体废物', '@specialEquipment': '特种设备',
  '@area': '占用面积', '@floorArea': '建筑面积', '@items': '商品项数', '@peopleAffected': '受影响人数', '@reach': '受众人数', '@shopArea': '经营面积', '@siteArea': '工地面积', '@stoves': '炉具数量', '@turnover': '经营额', '@units': '设备台数', '@volume': '体积',
  '@belowSafetyCode': '不符合安全技术规范', '@belowSafetyStandard': '不符合安全标准', '@directlyRelated': '与违法行为直接相关', '@evidenceMayBeLost': '证据可能灭失', '@evidenceOfViolation': '有证据证明违法', '@refusedCorrection': '拒不改正', '@safetyRisk': '存在安全隐患',
  '@scrapped': '已报废', '@seriousHazard': '严重事故隐患', '@seriousQuality': '严重质量问题', '@severePollution': '造成严重污染',
}

/** Where a setting comes from. */
export const sourceWords = { '@law': '法律', '@model': '部门规章', '@own': '产品默认' }
