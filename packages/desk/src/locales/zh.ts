/** Params arrive in words: days, lists and numbers are already written in the reader's language. */
type P = Record<string, string | number>

/** Words of the desk's own refusals, and of the steps of "why can this person do this or not", Chinese. */
export const zh = {
  'calendar.importRefused': (p: P) => `有${p.n}行不能导入，全部未保存`,
  'calendar.nothingChanged': '导入后日历没有任何变化',
  'calendar.publishedMeanwhile': (p: P) => `${p.who}已于${p.at}发布第${p.version}版（改动${p.n}天），请核对差异后重新起草`,
  'configuration.openAlready': (p: P) => `第${p.version}版正由${p.who}编辑，完成或放弃后才能起草新版`,
  'configuration.notADraft': (p: P) => `第${p.version}版不是草稿，不能再改`,
  'configuration.notProposed': (p: P) => `第${p.version}版没有提交发布`,
  'configuration.authorOnly': (p: P) => `这份草稿由${p.who}编辑，其他人只能发布或退回`,
  'configuration.publishedMeanwhile': (p: P) => `起草后已有第${p.version}版发布，请放弃本稿，从新版重新起草`,
  'configuration.tooEarly': (p: P) => `生效日期最早为${p.day}`,
  'configuration.faulty': (p: P) => `有${p.n}处不能发布，请先改正`,
  'calendar.notADraft': (p: P) => `第${p.version}版不是草稿，不能再改`,
  'admin.messageNotParked': '该消息没有停发，无需重发',
  'admin.effectNotParked': '该事项没有搁置，无需再办',
  'admin.notDemo': '只有演示模式可以调整时间，正式运行时间不能调整',
  'admin.clockBackwards': (p: P) => `时间只能往后调，现在是${p.at}；已经发生的事不能撤回`,
  'admin.clockTooFar': (p: P) => `一次最多往后调${p.days}天`,
  'admin.exportTooLarge': (p: P) => `日志共${p.n}条，超过页面导出上限${p.most}条，请用命令导出`,

  'step.accountActive': (p: P) => `账号“${p.name}”在用`,
  'step.accountDisabled': (p: P) => `账号“${p.name}”已停用`,
  'step.roleHeld': (p: P) => `岗位“${p.role}”在${p.unit}有效，自${p.from}起`,
  'step.roleNotHeld': (p: P) => `没有办理此事的岗位：${p.roles}`,
  'step.roleNotInForce': (p: P) => `岗位“${p.role}”当日不在有效期内`,
  'step.partHeld': (p: P) => `是本件的${p.part}`,
  'step.partNotHeld': '不是本件的当事人',
  'step.systemOnly': '此事由系统自动办理，任何人不能代办',
  'step.scopeCovers': (p: P) => `办件在管辖范围内：${p.place}`,
  'step.scopeOutside': (p: P) => `办件不在管辖范围内：${p.place}`,
  'step.draftHidden': '草稿只有本人可见',
  'step.notRecused': '没有回避关系',
  'step.recused': '与本件当事人有回避关系',
  'step.stateAllows': (p: P) => `办件现为“${p.state}”，可以办理`,
  'step.stateForbids': (p: P) => `办件现为“${p.state}”，不能办理此事`,
  'step.separationKept': '没有经手须分开的环节',
  'step.separationBroken': (p: P) => `${p.at}经手过“${p.event}”，须由他人办理`,
  'step.withinLimit': '次数未用完',
  'step.limitReached': (p: P) => `最多${p.times}次，已用完`,
  'step.guardHolds': '办理条件已具备',
  'step.guardRefuses': (p: P) => `办理条件不具备：${p.reason}`,
  'step.secondPerson': '还须第二人确认',

  'scope.department': '本部门', 'scope.regionSubtree': '区', 'scope.assigned': '分给我', 'scope.all': '全市', 'scope.own': '本人', 'scope.public': '任何人', 'scope.task': '被征求方',
}

export type DeskTexts = { [K in keyof typeof zh]: (typeof zh)[K] extends (p: infer Q) => string ? (p: Q) => string : string }
