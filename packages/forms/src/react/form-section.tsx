import { ErrorSummary } from '@onewindow/ui/error-summary'
import type { Region } from '@onewindow/ui/region-cascade'
import { askedFields } from '../definition/conditions.ts'
import { type SectionId, sectionsOf } from '../definition/sections.ts'
import { FieldControl } from './field-control.tsx'
import type { FormHandle } from './use-form.ts'

export type FormSectionProps = {
  form: FormHandle
  /** The task to show; without it the whole form stands on one page, each task under its title. */
  section?: SectionId
  regions: readonly Region[]
}

/** The fields of one task of a form, in its order. Fields that a condition calls for come and go with the answers. */
export function FormSection({ form, section, regions }: FormSectionProps) {
  const { required } = askedFields(form.schema, form.values)
  const sections = sectionsOf(form.schema, form.values, form.language).filter(({ id }) => section === undefined || id === section)
  return sections.map(({ id, title, fields }) => (
    <section key={id} aria-label={title} className="ow-form-section">
      {section === undefined && <h2>{title}</h2>}
      <div className="ow-fields">
        {fields.map((field) => (
          <FieldControl key={field.key} form={form} field={field} required={required.has(field.key)} regions={regions} />
        ))}
      </div>
    </section>
  ))
}

/** What the last check found; takes the focus each time. Stands above the fields. */
export function FormErrors({ form }: { form: FormHandle }) {
  return <ErrorSummary key={form.round} problems={form.problems} />
}
