import { useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import type { Option } from '@onewindow/ui/native-select'
import { adminTexts } from '../texts.ts'

/** Stands for no filter; no code of ours is called so. */
const ALL = 'all'

interface FilterSelectProps<Value extends string> { name: string; label: string; options: readonly (Option & { value: Value })[]; value: Value | undefined; onChange: (value: Value | undefined) => void; /** What stands for no filter, where that is not all. */ all?: string }

/** One filter of a list: all, or one of a few. */
export function FilterSelect<Value extends string>({ name, label, options, value, onChange, all }: FilterSelectProps<Value>) {
  const text = useText(adminTexts)
  return <NativeSelect name={name} label={label} options={[{ value: ALL, label: all ?? text('all') }, ...options]} value={value ?? ALL} onChange={(chosen) => onChange(chosen === ALL || chosen === '' ? undefined : chosen as Value)} />
}
