import type { ControlProps } from '@onewindow/screens/event-form'
import { useApi } from '@onewindow/screens/api'
import { CheckboxCard } from '@onewindow/ui/checkbox'
import { ComboBox } from '@onewindow/ui/combo-box'
import { Field } from '@onewindow/ui/field'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { RadioCards } from '@onewindow/ui/radio-cards'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useActingFor } from '../app/acting-for.ts'
import { useInLanguage } from '../app/in-language.ts'
import type { Filling } from './controls.tsx'
import { beginTexts } from './texts.ts'

/** One of the reader's licences. */
export function LicenceControl({ name, error, value, onChange }: ControlProps) {
  const { trpc } = useApi()
  const text = useText(beginTexts)
  const say = useInLanguage()
  const partyId = useActingFor()
  const { data } = useQuery(trpc.citizen.licence.list.queryOptions(partyId ? { partyId } : {}))
  if (data?.length === 0) return <Field name={name} label={text('licence')} error={error}>{() => <p className="ow-hint">{text('noLicence')}</p>}</Field>
  const choices = (data ?? []).map((licence) => ({ value: licence.id, label: say({ zh: licence.titleZh, en: licence.titleEn }), text: licence.number }))
  return <RadioCards name={name} label={text('licence')} error={error} choices={choices} value={typeof value === 'string' && value !== '' ? value : null} onChange={onChange} />
}

/** What on the licence may be seen, each a tick of its own. */
export function FieldsControl({ name, error, value, onChange, draft }: ControlProps & Filling) {
  const { trpc } = useApi()
  const text = useText(beginTexts)
  const say = useInLanguage()
  const licenceId = typeof draft['licenceId'] === 'string' ? draft['licenceId'] : ''
  const { data } = useQuery({ ...trpc.citizen.licence.get.queryOptions({ licenceId }), enabled: licenceId !== '' })
  const chosen = Array.isArray(value) ? (value as string[]) : []
  if (!data) return null
  return (
    <Field name={name} label={text('fields')} group error={error}>
      {() => (
        <div className="ow-choices">
          {data.facts.map(({ key, label, value: shown }) => (
            <CheckboxCard
              key={key}
              name={`${name}.${key}`}
              label={say(label)}
              text={say(shown)}
              checked={chosen.includes(key)}
              onChange={(on) => onChange(on ? [...chosen.filter((one) => one !== ''), key] : chosen.filter((one) => one !== key))}
            />
          ))}
        </div>
      )}
    </Field>
  )
}

/** An organ, found by a part of its name. */
export function OrganControl({ name, error, value, onChange }: ControlProps) {
  const { trpc } = useApi()
  const text = useText(beginTexts)
  const { language } = useLanguage()
  const [typed, setTyped] = useState('')
  const chosen = typeof value === 'string' && value !== '' ? value : null
  const { data } = useQuery({ ...trpc.public.openings.organs.queryOptions({ text: typed, ...(chosen === null ? {} : { chosen }) }), placeholderData: (before) => before })
  return (
    <ComboBox
      name={name}
      label={text('organ')}
      hint={text('organHint')}
      error={error}
      options={(data ?? []).map((unit) => ({ value: unit.id, label: language === 'zh' ? unit.nameZh : unit.nameEn }))}
      value={chosen}
      onChange={(unitId) => onChange(unitId ?? '')}
      onSearch={setTyped}
    />
  )
}
