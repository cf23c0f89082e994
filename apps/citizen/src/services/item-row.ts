import type { ListRow } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import type { GuideRow } from '@onewindow/approval/catalogue/guide-list'
import { useInLanguage } from '../app/in-language.ts'
import { useLimitWords } from '../app/limit-words.ts'
import { servicesTexts } from './texts.ts'

/** A guide as a row of a list: name, promise, and where it is done. */
export function useItemRow(): (row: GuideRow) => ListRow {
  const text = useText(servicesTexts)
  const say = useInLanguage()
  const inWords = useLimitWords()
  return (row) => {
    const facts =
      row.kind === 'bundle'
        ? [text('oneThing'), text('items', { n: row.items }), row.promised ? inWords(row.promised) : undefined]
        : [
            row.onTheSpot ? text('onTheSpot') : row.promised ? inWords(row.promised) : undefined,
            row.charged ? text('charged') : undefined,
            say(row.department.name),
          ]
    return {
      key: row.key,
      title: say(row.name),
      text: facts.filter((fact) => fact !== undefined).join(' · '),
      href: row.kind === 'bundle' ? `/events/${row.slug}` : `/services/${row.slug}`,
    }
  }
}
