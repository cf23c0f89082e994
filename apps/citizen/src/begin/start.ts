import type { Draft, Schema } from '@onewindow/screens/event-input'

/** Kinds of cases that a company or shop begins through its handler. */
export const FIRM: ReadonlySet<string> = new Set(['creditRepair', 'recall'])

/** What the platform knows of whoever begins. */
export interface Known {
  partyId: string | null
  name: string
  phone: string | null
}

/** What a form starts with beside its defaults: the name of the person, and oneself as the one who gives a mandate. Found by the names of the fields. */
export function startOf(schema: Schema, { partyId, name }: Known): Draft {
  const fields = schema.properties ?? {}
  return {
    ...(fields['name'] ? { name } : {}),
    ...(fields['principal']?.properties?.['partyId'] ? { principal: { partyId: partyId ?? '', name } } : {}),
  }
}
