/** What an officer may declare to hold with a party (回避): 持股 · 曾任职 · 其他利害关系. */
export const INTEREST_KINDS = ['shareholding', 'formerEmployment', 'other'] as const
export type InterestKind = (typeof INTEREST_KINDS)[number]
