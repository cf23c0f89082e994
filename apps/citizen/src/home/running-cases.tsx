import { useApi } from '@onewindow/screens/api'
import { Card, Section } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import { useQuery } from '@tanstack/react-query'
import { useSession } from '../app/session.ts'
import { appTexts } from '../app/texts.ts'
import { CaseLine } from '../cases/case-line.tsx'

const MOST = 3

/** The newest cases under way, each with its ring and its sentence; nothing where there are none. */
export function RunningCases() {
  const { trpc } = useApi()
  const text = useText(appTexts)
  const session = useSession()
  const { data } = useQuery({ ...trpc.citizen.case.list.queryOptions({ phase: 'open', limit: MOST }), enabled: Boolean(session) })
  if (!data || data.rows.length === 0) return null
  return (
    <Section title={text('inProgress')}>
      <div className="ow-stack">
        {data.rows.map((row) => (
          <Card key={row.id}>
            <CaseLine row={row} level={3} />
            <p className="cz-case-foot">
              <TextLink href={`/cases/${row.id}`}>{text('seeProgress')}</TextLink>
            </p>
          </Card>
        ))}
      </div>
    </Section>
  )
}
