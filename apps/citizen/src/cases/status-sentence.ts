import type { CaseRow, CaseView, ClockView } from '@onewindow/casework/definition/views'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { casesTexts } from './texts.ts'

interface Days {
  promisedOn: string | null
  statutoryOn: string | null
  dueOn: string | null
}
const RUNNING = new Set(['green', 'yellow', 'red'])

/** The days a sentence may name, from all clocks: the promise, the legal limit beside it, and what happens next otherwise. */
export function daysOfClocks(clocks: readonly ClockView[]): Days {
  const running = clocks.filter(({ level, dueOn }) => RUNNING.has(level) && dueOn !== null)
  const promise = running.find(({ purpose }) => purpose === 'promise')
  const limit = running.find(
    (clock) =>
      clock.sorts && clock.purpose === 'limit' && clock.for === 'authority' && (promise !== undefined || clock.kind === 'decision'),
  )
  const next = running.find((clock) => clock !== promise && clock !== limit && clock.part === '')
  return { promisedOn: promise?.dueOn ?? null, statutoryOn: limit?.dueOn ?? null, dueOn: next?.dueOn ?? null }
}

/** The same for a row of a list, which knows one clock. */
export function daysOfRow({ clock }: Pick<CaseRow, 'clock'>): Days {
  const dueOn = clock && RUNNING.has(clock.level) ? clock.dueOn : null
  const kind = clock?.kind
  return {
    promisedOn: kind === 'promise' ? dueOn : null,
    statutoryOn: kind === 'decision' ? dueOn : null,
    dueOn: kind === 'promise' || kind === 'decision' ? null : dueOn,
  }
}

export interface Stand extends Days {
  state: string
  organ: string
  missing?: number
  certificate?: string | null
  mode?: string | null
  result?: string | null
  number?: string | null
}

/** Where a case stands, as one sentence with `**` around what matters; a state without a sentence of its own is told by its name. */
export function useStatusSentence(caseType: string): (stand: Stand) => string {
  const text = useText(casesTexts)
  const format = useFormat()
  const words = useCaseTexts(caseType)
  const written = (day: string | null): string | null => (day === null ? null : format.day(day))
  return ({ state, ...stand }) => {
    const params = { ...stand, promisedOn: written(stand.promisedOn), statutoryOn: written(stand.statutoryOn), dueOn: written(stand.dueOn) }
    return words.find(`status.${state}`, params) ?? text('statusPlain', { state: words.state(state), organ: stand.organ })
  }
}

/** The organ in the reader's language; a list knows its Chinese name only. */
export function useOrganName(): (of: Pick<CaseRow, 'unitName'> & Partial<Pick<CaseView, 'unitNameEn'>>) => string {
  const text = useText(casesTexts)
  const { language } = useLanguage()
  return ({ unitName, unitNameEn }) => (language === 'zh' ? unitName : (unitNameEn ?? text('authority')))
}
