type P = Readonly<Record<string, string | number>>

/** Words of the case types of approval that have no pages of their own, Chinese. Keys are `<case type>/<kind>.<name>`, refusals by their code. */
export const zh = {
  'caseType.commitmentCheck': '承诺核查',
  'commitmentCheck/state.pending': '待核查', 'commitmentCheck/state.deficient': '不符合承诺', 'commitmentCheck/state.correcting': '整改中', 'commitmentCheck/state.passed': '核查通过',
  'commitmentCheck/state.failed': '核查不通过', 'commitmentCheck/state.archived': '已归档', 'commitmentCheck/event.open': '开始核查', 'commitmentCheck/event.recordCheck': '记录核查',
  'commitmentCheck/event.checkOverdue': '核查逾期', 'commitmentCheck/event.orderCorrection': '责令改正', 'commitmentCheck/event.recheck': '复查', 'commitmentCheck/event.fail': '认定不通过',
  'commitmentCheck/event.archive': '归档', 'commitmentCheck/queue.toCheck': '待核查', 'commitmentCheck/queue.toDecide': '待处理', 'commitmentCheck/queue.waiting': '等待整改',
  'commitmentCheck/part.holder': '承诺人', 'commitmentCheck/result.passed': '通过', 'commitmentCheck/result.failed': '不通过', 'commitmentCheck/document.checkRecord': '承诺核查记录',
  'commitmentCheck/document.correctionOrder': '责令改正通知书', 'commitmentCheck/document.checkConclusion': '核查结论书', 'commitmentCheck/consequence.fail': '将启动撤销程序，并限制其今后适用告知承诺。',
  'commitmentCheck/field.recordCheck.certificates': '两名核查人员的执法证号', 'commitmentCheck/field.recordCheck.place': '核查地点', 'commitmentCheck/field.recordCheck.startedAt': '开始时间',
  'commitmentCheck/field.recordCheck.findings.index': '承诺条件序号（从0起）', 'commitmentCheck/field.recordCheck.findings.kept': '符合承诺', 'commitmentCheck/field.recordCheck.findings.found': '核查情况',
  'commitmentCheck/field.recordCheck.conclusion': '核查结论', 'commitmentCheck/field.recheck.certificates': '两名核查人员的执法证号', 'commitmentCheck/field.recheck.place': '核查地点',
  'commitmentCheck/field.recheck.startedAt': '开始时间', 'commitmentCheck/field.recheck.findings.index': '承诺条件序号（从0起）', 'commitmentCheck/field.recheck.findings.kept': '符合承诺',
  'commitmentCheck/field.recheck.findings.found': '核查情况', 'commitmentCheck/field.recheck.conclusion': '核查结论', 'commitmentCheck/field.orderCorrection.shortcomings': '不符合的地方', 'commitmentCheck/field.orderCorrection.shortcomings.index': '不符合的条件序号',
  'commitmentCheck/field.orderCorrection.shortcomings.cure': '怎样改正', 'commitmentCheck/field.orderCorrection.days': '整改期限（天）', 'commitmentCheck/field.fail.falseFromStart': '承诺时就不符合',
  'commitmentCheck/fact.applicationNumber': '办件编号', 'commitmentCheck/fact.itemName': '事项', 'commitmentCheck/fact.holder': '承诺人', 'commitmentCheck/fact.conditions': '承诺的条件',
  'commitmentCheck/fact.limit': '核查期限', 'commitmentCheck/fact.value': '数值', 'commitmentCheck/fact.unit': '单位', 'commitmentCheck/fact.basis': '依据', 'commitmentCheck/fact.visits': '核查记录',
  'commitmentCheck/fact.on': '日期', 'commitmentCheck/fact.at': '开始', 'commitmentCheck/fact.until': '结束', 'commitmentCheck/fact.place': '地点', 'commitmentCheck/fact.findings': '核查情况',
  'commitmentCheck/fact.index': '条件序号', 'commitmentCheck/fact.kept': '符合', 'commitmentCheck/fact.found': '情况', 'commitmentCheck/fact.conclusion': '结论', 'commitmentCheck/fact.officers': '核查人员',
  'commitmentCheck/fact.name': '姓名', 'commitmentCheck/fact.certificate': '执法证号', 'commitmentCheck/fact.ordered': '责令改正', 'commitmentCheck/fact.cure': '改正要求',
  'commitmentCheck/fact.correctionDays': '整改天数', 'commitmentCheck/fact.falseFromStart': '承诺时即不实', 'commitmentCheck/choice.workday': '工作日', 'commitmentCheck/choice.calendarDay': '天',
  'commitmentCheck/choice.month': '个月', 'commitmentCheck/choice.year': '年', 'commitmentCheck.conditionsOpen': '每项承诺条件都要有核查结果', 'commitmentCheck.allKept': '各项条件均符合承诺',
  'commitmentCheck.notAllKept': '有条件不符合承诺', 'commitmentCheck.notDeficient': '只能责令改正不符合承诺的条件', 'commitmentCheck.correctionTooLong': (p: P) => `整改期限最长${p.days}天`,
  'commitmentCheck.correctionNotOrdered': '还没有责令整改：除承诺时即不属实的外，先给整改期限',
  'commitmentCheck.mayStillCorrect': (p: P) => `整改期限到${p.day}，届满前不能认定不通过`,
}
