import { useApi } from '@onewindow/screens/api'
import { Empty } from '@onewindow/ui/empty'
import { useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { Timeline } from '@onewindow/ui/timeline'
import { Card } from '@onewindow/ui/card'
import { useQuery } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { Asked } from '../app/asked.tsx'
import { walletTexts } from './texts.ts'

/** Every time a licence was shown or verified, newest first. */
export function LooksPage({ licenceId }: { licenceId: string }) {
  const { trpc } = useApi()
  const text = useText(walletTexts)
  const looks = useQuery(trpc.citizen.licence.looks.queryOptions({ licenceId }))
  return (
    <div className="cz-read">
      <PageHead title={text('looks')} text={text('looksLead')} />
      <Asked question={looks} shape="list">
        {(rows) =>
          rows.length === 0 ? (
            <Empty icon={<Eye aria-hidden />} title={text('looksNone')} />
          ) : (
            <Card>
              <Timeline
                label={text('looks')}
                items={rows.map(({ how, shownAt, seenAt }) => ({
                  id: how + shownAt,
                  role: seenAt === null ? ('waiting' as const) : ('info' as const),
                  title: text(how === 'code' ? 'lookCode' : seenAt === null ? 'lookShown' : 'lookSeen'),
                  at: seenAt ?? shownAt,
                }))}
              />
            </Card>
          )
        }
      </Asked>
    </div>
  )
}
