/** Stops the start: the sentence says which variable and what to change. */
export class StartError extends Error {}
