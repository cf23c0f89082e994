import type { FieldSchema, FormSchema } from '@onewindow/forms/definition'
import { z } from 'zod'

// Forms of items are forms of the platform (`@onewindow/forms`); this file only says how the catalogue holds them. Browser safe.

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field of the shared vocabulary or of a form. */
export type FormField = FieldSchema

/** Enough to walk the fields; whether the form is sound is judged with field and sentence by the checks, before anything is stored. */
export const formSchema = z.custom<FormSchema>((form) =>
  isRecord(form) && isRecord(form['properties']) && Object.values(form['properties']).every(isRecord))

/** As above, for one field of the shared vocabulary. */
export const formField = z.custom<FieldSchema>((field) => isRecord(field) && typeof field['x-semantic-key'] === 'string')

/** The field that holds a semantic key, with its property name; undefined when the form does not ask it. */
export function fieldBySemanticKey(form: FormSchema, key: string): { name: string; field: FieldSchema } | undefined {
  const found = Object.entries(form.properties).find(([, field]) => field['x-semantic-key'] === key)
  return found && { name: found[0], field: found[1] }
}
