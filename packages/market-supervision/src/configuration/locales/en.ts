import type { ConfigurationFaults } from './zh.ts'

/** What is wrong with a table of this domain, for the administrator who enters it. */
export const configurationFaults: ConfigurationFaults = {
  shape: ({ value }) => `Not of the right form: ${value}`,
  duplicate: ({ value }) => `Stands there twice: ${value}`,
  clockMissing: ({ value }) => `Time limit missing: ${value}`,
  clockUnit: ({ value }) => `The unit of this time limit cannot become ${value}`,
  boundsOrder: () => 'Bounds of classes must rise',
  decayOrder: () => 'Months of the decay must rise and its shares must fall',
  capTooLow: ({ value }) => `One indicator is worth more than its dimension may give: ${value}`,
  dimensionMissing: ({ value }) => `Dimension missing: ${value}`,
  checklistUnknown: ({ value }) => `There is no such checklist: ${value}`,
  departmentUnknown: ({ value }) => `There is no such department: ${value}`,
  visitsOrder: () => 'The fewest visits a year cannot be more than the most, and higher risk cannot have fewer visits',
  capsOrder: () => 'A class of higher risk cannot have a lower yearly cap or ratio',
  lettersOrder: () => 'The shortest time between two letters cannot be longer than the longest',
  eventTwice: ({ value }) => `An event cannot move a grade both up and down: ${value}`,
}
