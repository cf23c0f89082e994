/**
 * Words of the case types of governance, Chinese. Keys are `<case type>/<kind>.<name>`; kinds as in the spine's dictionary: `state.` `event.` `done.` `told.`
 * `queue.` `part.` `flag.` `result.` `document.` `field.<event>.<path>` `fact.<key>` `consequence.`, and refusals by their code.
 */
export const zh = {
  'caseType.supervisionCard': '效能监督卡',
  'supervisionCard/state.issued': '已发牌', 'supervisionCard/state.explained': '已说明', 'supervisionCard/state.upheld': '维持', 'supervisionCard/state.lifted': '撤销', 'supervisionCard/state.archived': '已归档',
  'supervisionCard/event.issue': '发牌', 'supervisionCard/event.explain': '说明原因', 'supervisionCard/event.replyOverdue': '逾期未说明', 'supervisionCard/event.uphold': '维持', 'supervisionCard/event.lift': '撤销', 'supervisionCard/event.archive': '归档',
  'supervisionCard/queue.toExplain': '待说明', 'supervisionCard/queue.toJudge': '待认定',
  'supervisionCard/part.holder': '持牌单位', 'supervisionCard/flag.notExplained': '逾期未说明', 'supervisionCard/result.upheld': '维持', 'supervisionCard/result.lifted': '撤销',
  'supervisionCard/document.card': '效能监督牌', 'supervisionCard/document.cardResult': '效能监督结果告知书',
  'supervisionCard/field.explain.cause': '未按期办结的原因', 'supervisionCard/field.explain.measures': '整改措施',
  'supervisionCard/consequence.lift': '撤销后，这张牌不再计入该单位的效能记录。',
  'supervisionCard/fact.colour': '牌色', 'supervisionCard/fact.missedNumber': '逾期件编号', 'supervisionCard/fact.matter': '逾期事项', 'supervisionCard/fact.clockTitle': '期限',
  'supervisionCard/fact.dueOn': '届满日', 'supervisionCard/fact.explanation': '单位说明', 'supervisionCard/fact.cause': '原因', 'supervisionCard/fact.measures': '措施',
  'supervisionCard/choice.red': '红牌', 'supervisionCard/choice.yellow': '黄牌',
}
