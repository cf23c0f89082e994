/** Names a router cannot give: they would hide what every function has. */
const RESERVED: ReadonlySet<string> = new Set(['then', 'call', 'apply'])

/** The procedure of an event: its own name, or with `Event` behind it where that name is not free (`creditRepair.applyEvent`). */
export const procedureName = (event: string): string => (RESERVED.has(event) ? `${event}Event` : event)
