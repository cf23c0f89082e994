import type { faults as zh } from './zh.ts'

export const faults: typeof zh = {
  duplicate: ({ key }) => `“${key}” stands here more than once`,
  unknownCategory: ({ category }) => `There is no category ${category}`,
  noParent: ({ parent }) => `Its parent ${parent} is missing`,
  flagsOnParent: () => 'Limits, publicity and other flags stand on the last level of categories',
  sealedIsPublic: () => 'A sealed category cannot be public',
  reportNotBatch: () => 'Reports and sealed categories are offered outside as batch only',
  unknownDepartment: ({ department }) => `Department ${department} has no organ`,
  unknownUtility: ({ unit }) => `The public utility ${unit} is not entered`,
  outsideCity: ({ region }) => `${region} is not in this city`,
  periodReversed: () => 'It ends before it begins',
  beforeAnyRule: ({ table }) => `This category is in the table “${table}”; no rule is ever reached`,
  shadowed: ({ by }) => `Rule ${by} always comes first; this one is never reached`,
  withoutRule: () => 'No rule fits this category',
  emptyTier: () => 'This tier is never reached: the one before has the same condition',
}
