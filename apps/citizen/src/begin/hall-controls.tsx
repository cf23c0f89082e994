import type { ControlProps } from '@onewindow/screens/event-form'
import { useApi } from '@onewindow/screens/api'
import { Field } from '@onewindow/ui/field'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { RadioCards } from '@onewindow/ui/radio-cards'
import { useQuery } from '@tanstack/react-query'
import type { Filling } from './controls.tsx'
import { beginTexts } from './texts.ts'

type Props = ControlProps & Filling

function useHalls() {
  const { trpc } = useApi()
  return useQuery({ ...trpc.public.halls.list.queryOptions(), staleTime: 600_000 }).data ?? []
}
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Which hall, with its place; whatever hangs on the hall is chosen anew. */
export function HallControl({ name, error, value, draft, keep }: Props) {
  const text = useText(beginTexts)
  const { language } = useLanguage()
  const choices = useHalls().map((hall) => ({ value: hall.id, label: language === 'zh' ? hall.nameZh : hall.nameEn, text: hall.place }))
  return (
    <RadioCards
      name={name}
      label={text('halls')}
      error={error}
      choices={choices}
      value={textOf(value)}
      onChange={(hallId) => keep({ ...draft, hallId, group: '', item: 'item' in draft ? '' : draft['item'], ...('slotStart' in draft ? { slotStart: '' } : {}) })}
    />
  )
}

/** What kind of matter: the groups of windows of the hall. */
export function GroupControl({ name, error, value, draft, keep }: Props) {
  const text = useText(beginTexts)
  const { language } = useLanguage()
  const hall = useHalls().find(({ id }) => id === draft['hallId'])
  if (!hall) return null
  const choices = hall.groups.map((group) => ({ value: group.id, label: language === 'zh' ? group.nameZh : group.nameEn }))
  const choose = (id: string) => {
    const items = hall.groups.find((group) => group.id === id)?.items ?? []
    keep({ ...draft, group: id, item: items.length === 1 ? (items[0]?.id ?? '') : '', ...('slotStart' in draft ? { slotStart: '' } : {}) })
  }
  return <RadioCards name={name} label={text('group')} error={error} choices={choices} value={textOf(value)} onChange={choose} />
}

/** What exactly, where the windows do more than one thing. */
export function ItemControl({ name, error, value, draft, keep }: Props) {
  const text = useText(beginTexts)
  const { language } = useLanguage()
  const items = useHalls().find(({ id }) => id === draft['hallId'])?.groups.find(({ id }) => id === draft['group'])?.items ?? []
  if (items.length < 2) return null
  const choices = items.map((item) => ({ value: item.id, label: language === 'zh' ? item.nameZh : item.nameEn }))
  return (
    <RadioCards
      name={name}
      label={text('item')}
      error={error}
      choices={choices}
      value={textOf(value)}
      onChange={(item) => keep({ ...draft, item, ...('slotStart' in draft ? { slotStart: '' } : {}) })}
    />
  )
}

const PERSONS = 1

/** When: first the day, then one of its times; what is taken says so and can be chosen for the waiting list only. */
export function TimeControl({ name, error, value, draft, keep }: Props) {
  const { trpc } = useApi()
  const text = useText(beginTexts)
  const format = useFormat()
  const { hallId, group, item, persons } = draft as { hallId?: string; group?: string; item?: string; persons?: string | number }
  const ready = Boolean(hallId && group && item)
  const asked = { hallId: hallId ?? '', group: group ?? '', item: item ?? '', persons: Math.min(200, Math.max(1, Number(persons) || PERSONS)) }
  const { data, isPending } = useQuery({ ...trpc.public.halls.times.queryOptions(asked), enabled: ready })
  const chosen = textOf(value)
  if (!ready || (isPending && !data)) return <Field name={name} label={text('time')} error={error}>{() => <p className="ow-hint">{text('chooseFirst')}</p>}</Field>
  const times = data ?? []
  const days = [...new Set(times.map(({ day }) => day))]
  const day = chosen?.slice(0, 10) ?? (typeof draft['slotStart'] === 'string' && draft['slotStart'] !== '' ? String(draft['slotStart']).slice(0, 10) : days[0])
  const waits = 'joinedAt' in draft
  if (days.length === 0) return <Field name={name} label={text('time')} error={error}>{() => <p className="ow-hint">{text('noTimes')}</p>}</Field>
  return (
    <>
      <NativeSelect
        name={`${name}-day`}
        label={text('day')}
        options={days.map((one) => ({ value: one, label: format.day(one) }))}
        value={day ?? null}
        onChange={(next) => keep({ ...draft, slotStart: times.find((slot) => slot.day === next && slot.free)?.start ?? times.find((slot) => slot.day === next)?.start ?? '' })}
      />
      <RadioCards
        name={name}
        label={text('time')}
        error={error}
        inline
        choices={times
          .filter((slot) => slot.day === day)
          .map((slot) => ({ value: slot.start, label: `${slot.start.slice(11, 16)}–${slot.end.slice(11, 16)}`, ...(slot.free || waits ? {} : { text: text(slot.reason === 'groupTooLarge' ? 'tooLarge' : 'full') }) }))}
        value={chosen}
        onChange={(slotStart) => keep({ ...draft, slotStart })}
      />
    </>
  )
}
