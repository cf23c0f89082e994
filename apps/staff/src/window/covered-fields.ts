import { fieldsOf, type FormSchema } from '@onewindow/forms/definition'

/** The form without fields whose answers are known but covered: they are not asked again, the server fills them in. */
export function withoutFields(schema: FormSchema, keys: readonly string[]): FormSchema {
  const covered = new Set(fieldsOf(schema).filter(({ key }) => keys.includes(key)).map(({ name }) => name))
  const kept = Object.fromEntries(Object.entries(schema.properties).filter(([name]) => !covered.has(name)))
  return { ...schema, properties: kept, ...(schema.required ? { required: schema.required.filter((name) => !covered.has(name)) } : {}) }
}
