/** Values of the address bar, read by hand: whatever a person typed there, the page opens. Undefined values do not stand in the address. */
export type Search = Record<string, unknown>

/** A text of at most `most` characters, or undefined. Numbers come back as the router reads them, so `123456` is a text too. */
export function textIn(search: Search, key: string, most = 80): string | undefined {
  const value = search[key]
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
  return typeof text === 'string' && text !== '' && text.length <= most ? text : undefined
}

/** One of the words that mean something here, or undefined. */
export function choiceIn<const T extends string>(search: Search, key: string, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === search[key])
}

/** Leaves out what is undefined: exact optional properties. */
export function onlyGiven<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
