/** What the server asks of the process that makes the demonstration. */
export type CityOrder = 'lay' | 'fill'

/** What that process tells: a line for the terminal, that something is done, or why it could not be. */
export type CityWord = { say: string } | { done: CityOrder | 'open' } | { failed: string }
