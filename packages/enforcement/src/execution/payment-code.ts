import type { CaseState } from '@onewindow/casework/case-state'

/** 缴款码 of the decision a case has come to: known when it is decided, printed on it, and taken over by its execution. A new decision after a new round has another. */
export const paymentCodeOf = ({ id, round }: Pick<CaseState<unknown>, 'id' | 'round'>): string => `FK${id.replaceAll('-', '').slice(-17)}${(round % 36).toString(36)}`.toUpperCase()
