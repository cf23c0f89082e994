import { conditionsInWords, fieldsOf } from '@onewindow/forms/definition'
import type { Field } from '@onewindow/forms/definition'
import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import { adminTexts } from '../../texts.ts'
import type { ItemAnswer } from '../item-view.ts'

const MOST_CHOICES = 4

/** The fields of the form with their semantic keys: the same key is the same fact everywhere, and is asked once. */
export function FormSection({ item: { shown: { content } } }: { item: ItemAnswer }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const [current, setCurrent] = useState<string>()
  const fields = fieldsOf(content.formSchema)
  const conditions = conditionsInWords(content.formSchema, language)
  const limitsOf = (field: Field) => {
    if (field.choices) return field.choices.slice(0, MOST_CHOICES).map(({ label }) => label[language]).join(text('joint')) + (field.choices.length > MOST_CHOICES ? ` ${text('more', { n: field.choices.length - MOST_CHOICES })}` : '')
    if (field.check) return text(`check.${field.check}`)
    if (field.parts) return field.parts.map(({ title }) => title[language]).join(text('joint'))
    return field.unit ? field.unit.shown[language] : ''
  }
  const columns: Column<Field>[] = [
    { key: 'title', head: text('fieldTitle'), width: '30%', phone: 'lead', cell: (field) => <span className="ow-cell-two"><b>{field.title[language]}</b><small><code className="ow-mono">{field.key}</code></small></span> },
    { key: 'kind', head: text('fieldKind'), width: '7rem', cell: (field) => text.find(`fieldKind.${field.kind}`) ?? field.kind },
    { key: 'required', head: text('fieldRequired'), width: '6rem', cell: (field) => text(field.required ? 'requirement.required' : 'requirement.optional') },
    { key: 'limits', head: text('fieldLimits'), cell: (field) => <span className="ad-wrap">{field.sensitive && <span className="ow-tag"><LockKeyhole aria-hidden />{text('fieldSensitive')}</span>} {limitsOf(field)}</span> },
  ]
  return (
    <>
      <Card flush><DataTable label={text('section.form')} columns={columns} rows={fields} rowKey={(field) => field.key} rowLabel={(field) => field.title[language]} current={current} onCurrent={setCurrent} empty={{ title: text('formEmpty') }} /></Card>
      {conditions.length > 0 && <Card title={text('formConditions')}><ul className="ad-numbered">{conditions.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></Card>}
    </>
  )
}
