type Words = Readonly<Record<string, string>>

/** Names of codes as the form of a set looks them up: by `@code`. */
export const asChoices = (names: Words): Words => Object.fromEntries(Object.entries(names).map(([code, name]) => [`@${code}`, name]))

/** What a code is called in these words; the code itself where nobody named it. */
export const called = (words: Words, code: string): string => words[`@${code}`] ?? code
