import type { zh } from './zh.ts'

/** Words of the case types of governance, English; keys as in `zh`. */
export const en: { [K in keyof typeof zh]: string } = {
  'caseType.supervisionCard': 'Supervision card',
  'supervisionCard/state.issued': 'Issued', 'supervisionCard/state.explained': 'Explained', 'supervisionCard/state.upheld': 'Upheld', 'supervisionCard/state.lifted': 'Lifted', 'supervisionCard/state.archived': 'Archived',
  'supervisionCard/event.issue': 'Issue the card', 'supervisionCard/event.explain': 'Explain', 'supervisionCard/event.replyOverdue': 'Not explained in time', 'supervisionCard/event.uphold': 'Uphold', 'supervisionCard/event.lift': 'Lift', 'supervisionCard/event.archive': 'Archive',
  'supervisionCard/queue.toExplain': 'To explain', 'supervisionCard/queue.toJudge': 'To judge',
  'supervisionCard/part.holder': 'Unit that holds it', 'supervisionCard/flag.notExplained': 'Not explained in time', 'supervisionCard/result.upheld': 'Upheld', 'supervisionCard/result.lifted': 'Lifted',
  'supervisionCard/document.card': 'Supervision card', 'supervisionCard/document.cardResult': 'Result of a supervision card',
  'supervisionCard/field.explain.cause': 'Why it was late', 'supervisionCard/field.explain.measures': 'What will be done',
  'supervisionCard/consequence.lift': 'A lifted card no longer counts in the record of the unit.',
  'supervisionCard/fact.colour': 'Colour', 'supervisionCard/fact.missedNumber': 'Case that was late', 'supervisionCard/fact.matter': 'Matter', 'supervisionCard/fact.clockTitle': 'Limit',
  'supervisionCard/fact.dueOn': 'Due on', 'supervisionCard/fact.explanation': 'What the unit says', 'supervisionCard/fact.cause': 'Cause', 'supervisionCard/fact.measures': 'Measures',
  'supervisionCard/choice.red': 'Red card', 'supervisionCard/choice.yellow': 'Yellow card',
}
