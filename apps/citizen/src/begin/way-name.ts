import { useCaseTextsOf } from '@onewindow/screens/case-texts'
import { useText } from '@onewindow/ui/i18n'
import { beginTexts } from './texts.ts'

export interface Way {
  caseType: string
  event: string
}

/** What a way to begin is called in everyday words; one nobody wrote words for by the names of its table. */
export function useWayName(rows: readonly Way[]): (way: Way) => string {
  const text = useText(beginTexts)
  const plain = (way: Way): string | undefined => text.find(`way.${way.caseType}.${way.event}`)
  const of = useCaseTextsOf(rows.flatMap((way) => (plain(way) === undefined ? [way.caseType] : [])))
  return (way) => plain(way) ?? `${of(way.caseType).kind} · ${of(way.caseType).event(way.event)}`
}
