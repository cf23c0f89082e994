import { useApi } from '@onewindow/screens/api'
import { Card } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLive } from '../../app/live.ts'
import { ClassLine, Lists } from './class-line.tsx'
import { creditTexts } from './texts.ts'

const SETTLE_MS = 800

/** Class and lists of the firm that applies, as they are now, beside the decision; nothing where a person applies. Asked again when the live line says that something changed. */
export function FirmStanding({ caseId }: { caseId: string }) {
  const text = useText(creditTexts)
  const { trpc } = useApi()
  const live = useLive()
  const { data, refetch } = useQuery(trpc.staff.subject.standing.queryOptions({ caseId }))
  useEffect(() => {
    if (live.changes === 0) return
    const timer = setTimeout(() => { void refetch() }, SETTLE_MS)
    return () => { clearTimeout(timer) }
  }, [live.changes, refetch])
  if (!data) return null
  return (
    <Card title={text('firm')} note={data.name} level={3}>
      <ul className="st-records"><li><ClassLine standing={data} /></li><Lists lists={data.lists} /></ul>
      <p className="ow-hint ow-small">{text('steers')}</p>
    </Card>
  )
}
