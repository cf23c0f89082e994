import type { CodeName } from '@onewindow/casework/definition/views'
import type { ControlProps, Overrides } from '@onewindow/screens/event-form'
import { NativeSelect } from '@onewindow/ui/native-select'
import { useInLanguage } from '../app/in-language.ts'

/** A point of the case, chosen by its words. */
function CodeControl({ codes, name, label, value, onChange, error, required }: ControlProps & { codes: readonly CodeName[] }) {
  const say = useInLanguage()
  return (
    <NativeSelect
      name={name}
      label={label}
      error={error}
      optional={!required}
      options={codes.map((one) => ({ value: one.code, label: say(one) }))}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={onChange}
    />
  )
}

/** Controls for the fields whose codes a case keeps by name. */
export const codeControls = (codes: Readonly<Record<string, readonly CodeName[]>>): Overrides =>
  Object.fromEntries(Object.entries(codes).map(([path, names]) => [path, (props: ControlProps) => <CodeControl {...props} codes={names} />]))
