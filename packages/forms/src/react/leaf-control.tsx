import { DateField } from '@onewindow/ui/date-field'
import type { FieldFrameProps, FieldSource } from '@onewindow/ui/field'
import { NativeSelect } from '@onewindow/ui/native-select'
import { NumberField } from '@onewindow/ui/number-field'
import { RadioCards } from '@onewindow/ui/radio-cards'
import { RegionCascade, type Region } from '@onewindow/ui/region-cascade'
import { TextArea } from '@onewindow/ui/text-area'
import { TextField } from '@onewindow/ui/text-field'
import type { LeafField } from '../definition/fields.ts'
import type { Language } from '../definition/language.ts'
import { dictionaryOf } from '../definition/messages.ts'
import { inputHints } from './input-hints.ts'
import { typedText } from './typed-text.ts'

export type LeafControlProps = {
  leaf: LeafField
  /** Path of the answer: id on the page, name of the input. */
  path: string
  value: unknown
  error: string | undefined
  source?: FieldSource | undefined
  optional: boolean
  language: Language
  today: string
  regions: readonly Region[]
  onType: (value: unknown) => void
  onLeave: () => void
}

/** Choices beyond this number become a list that opens. */
const CARDS_AT_MOST = 5

/** One single answer with the control its kind asks for. */
export function LeafControl(props: LeafControlProps) {
  const { leaf, value, language, onType, onLeave } = props
  const frame = frameOf(props)
  const words = dictionaryOf(language)
  const box = { ...frame, value: typedText(leaf, value), onChange: onType, onLeave }
  switch (leaf.kind) {
    case 'yesNo': {
      const choices = [
        { value: 'true', label: words['value.yes'] },
        { value: 'false', label: words['value.no'] },
      ]
      return (
        <RadioCards
          {...frame}
          inline
          choices={choices}
          value={typeof value === 'boolean' ? String(value) : null}
          onChange={(chosen) => {
            onType(chosen === 'true')
            onLeave()
          }}
        />
      )
    }
    case 'choice':
      return <ChoiceControl {...props} />
    case 'region':
      return (
        <RegionCascade
          {...frame}
          regions={props.regions}
          value={typeof value === 'string' ? value : null}
          onChange={onType}
          onLeave={onLeave}
        />
      )
    case 'date':
      return <DateField {...box} max={leaf.past ? props.today : undefined} />
    case 'longText':
      return <TextArea {...box} rows={4} />
    case 'number':
    case 'money':
    case 'whole': {
      const unit = leaf.unit?.shown[language]
      return (
        <NumberField
          {...box}
          whole={leaf.kind === 'whole'}
          width={unit && unit.length > 4 ? 'm' : 's'}
          {...(unit === undefined ? {} : { unit })}
        />
      )
    }
    default:
      return <TextField {...box} {...inputHints(leaf.kind, props.path)} />
  }
}

function ChoiceControl(props: LeafControlProps) {
  const { leaf, value, language, onType, onLeave } = props
  const frame = frameOf(props)
  const options = (leaf.choices ?? []).map((choice) => ({ value: choice.value, label: choice.label[language] }))
  const chosen = typeof value === 'string' ? value : null
  const choose = (next: string) => onType(next === '' ? undefined : next)
  if (options.length > CARDS_AT_MOST)
    return <NativeSelect {...frame} options={options} value={chosen} onChange={choose} onLeave={onLeave} />
  const short = options.length <= 4 && options.every(({ label }) => label.length <= (language === 'zh' ? 4 : 12))
  return (
    <RadioCards
      {...frame}
      choices={options}
      value={chosen}
      inline={short}
      onChange={(next) => {
        choose(next)
        onLeave()
      }}
    />
  )
}

function frameOf({ leaf, path, error, source, optional, language }: LeafControlProps): FieldFrameProps {
  const words = dictionaryOf(language)
  const byKind = leaf.kind === 'dateTime' ? words['hint.dateTime'] : undefined
  const hint = leaf.hint?.[language] ?? byKind
  return { name: path, label: leaf.title[language], error, source, optional, ...(hint === undefined ? {} : { hint }) }
}
