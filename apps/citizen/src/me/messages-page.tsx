import { useApi } from '@onewindow/screens/api'
import { Card } from '@onewindow/ui/card'
import { Empty } from '@onewindow/ui/empty'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import { PageHead } from '@onewindow/ui/page-parts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { BellOff } from 'lucide-react'
import { Asked } from '../app/asked.tsx'
import { MoreRows } from '../app/more-rows.tsx'
import { meTexts } from './texts.ts'

/** What the platform told the reader, in the words that were sent. */
export function MessagesPage() {
  const { client } = useApi()
  const text = useText(meTexts)
  const format = useFormat()
  const list = useInfiniteQuery({
    queryKey: ['citizen-messages'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }: { pageParam: string | null }) => client.citizen.message.list.query({ after: pageParam }),
    getNextPageParam: (page) => page.after,
  })
  return (
    <div className="cz-read ow-stack">
      <PageHead title={text('messagesTitle')} />
      <Asked question={list} shape="list">
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0) return <Empty icon={<BellOff aria-hidden />} title={text('noMessages')} text={text('noMessagesText')} />
          return (
            <>
              {rows.map(({ id, params, address, status, caseId, at }) => (
                <Card key={id} title={String(params['title'] ?? '')} note={format.instant(at)}>
                  <p>{String(params['text'] ?? '')}</p>
                  <p className="cz-case-foot">
                    <span className="ow-hint">
                      {text(`message.${status}`)} · {text('messageTo', { address })}
                    </span>
                    {caseId !== null && <TextLink href={`/cases/${caseId}`}>{text('seeCase')}</TextLink>}
                  </p>
                </Card>
              ))}
              <MoreRows pages={list} />
            </>
          )
        }}
      </Asked>
    </div>
  )
}
