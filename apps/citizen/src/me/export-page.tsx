import { useApi } from '@onewindow/screens/api'
import { download } from '@onewindow/screens/download'
import { FailureNote } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { FileDown } from 'lucide-react'
import { meTexts } from './texts.ts'

/** A copy of one's own data to take along (个人信息保护法 §45). */
export function ExportPage() {
  const { trpc } = useApi()
  const text = useText(meTexts)
  const today = useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 300_000 }).data?.today ?? ''
  const take = useMutation({
    ...trpc.citizen.privacy.exportMyData.mutationOptions(),
    onSuccess: (data) => download(`onewindow-${today}.json`, 'application/json', JSON.stringify(data, null, 2)),
  })
  return (
    <div className="cz-read ow-stack">
      <PageHead title={text('exportTitle')} text={text('exportLead')} />
      <p className="ow-second">{text('exportFormat')}</p>
      {take.error && <FailureNote error={take.error} onRetry={() => take.mutate()} />}
      <div>
        <Button kind="primary" icon={<FileDown aria-hidden />} busy={take.isPending} onClick={() => take.mutate()}>
          {text('exportNow')}
        </Button>
      </div>
      <p role="status">{take.isSuccess ? text('exportDone') : take.isPending ? text('exporting') : ''}</p>
    </div>
  )
}
