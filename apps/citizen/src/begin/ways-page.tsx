import { useApi } from '@onewindow/screens/api'
import { CardList, Section, type ListRow } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { useQuery } from '@tanstack/react-query'
import { Asked } from '../app/asked.tsx'
import { beginAddress, FIRM } from './start.ts'
import { beginTexts } from './texts.ts'
import { WayIcon } from './way-icon.tsx'
import { useWayName, type Way } from './way-name.ts'

/** Everything that can be begun without choosing an item: what the tables open to citizens, each with a sentence that says what it is for. */
export function WaysPage() {
  const { trpc } = useApi()
  const text = useText(beginTexts)
  const ways = useQuery({ ...trpc.public.openings.list.queryOptions(), staleTime: 600_000 })
  return (
    <div className="cz-read">
      <PageHead title={text('title')} text={text('lead')} />
      <Asked question={ways} shape="list" lines={5}>
        {(rows) => <Ways rows={rows.filter(isFirstOfKind)} />}
      </Asked>
    </div>
  )
}

/** Other ways of the same kind are offered on the page of the first. */
const isFirstOfKind = ({ caseType }: Way, at: number, all: readonly Way[]): boolean => all.findIndex((one) => one.caseType === caseType) === at

function Ways({ rows }: { rows: readonly Way[] }) {
  const text = useText(beginTexts)
  const nameOf = useWayName(rows)
  const row = (way: Way): ListRow => {
    const about = text.find(`wayText.${way.caseType}.${way.event}`)
    return {
      key: `${way.caseType} ${way.event}`,
      title: nameOf(way),
      ...(about === undefined ? {} : { text: about }),
      icon: <WayIcon caseType={way.caseType} />,
      href: beginAddress(way),
    }
  }
  const people = rows.filter(({ caseType }) => !FIRM.has(caseType))
  const firms = rows.filter(({ caseType }) => FIRM.has(caseType))
  if (rows.length === 0) return <p className="ow-hint">{text('none')}</p>
  return (
    <>
      {people.length > 0 && (
        <Section title={text('forYou')}>
          <CardList rows={people.map(row)} />
        </Section>
      )}
      {firms.length > 0 && (
        <Section title={text('forFirm')}>
          <CardList rows={firms.map(row)} />
        </Section>
      )}
    </>
  )
}
