import { useApi } from '@onewindow/screens/api'
import { Button } from '@onewindow/ui/button'
import { Dialog } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { toast } from '@onewindow/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'
import type { PartnerDetail } from './partner-page.tsx'
import { termFaults, TermsFields, termsOf, type Terms } from './terms-fields.tsx'

/** Changes what a partner may: name, reach, rate, calls. What is sent stands on the version it was read from, whatever the page behind has heard of since: a change by another is refused, not undone. */
export function TermsDialog({ partner: now, onClose }: { partner: PartnerDetail; onClose: () => void }) {
  const [partner] = useState(now)
  const text = useText(adminTexts)
  const { trpc, queryClient } = useApi()
  const kinds = useQuery(trpc.admin.partners.kinds.queryOptions())
  const [terms, setTerms] = useState<Terms>({ name: partner.name, regionCode: partner.regionCode, calls: partner.calls, perMinute: String(partner.perMinute) })
  const [tried, setTried] = useState(false)
  const change = useMutation(trpc.admin.partners.change.mutationOptions({ onSuccess: () => { toast(text('partnerSaved')); onClose(); return queryClient.invalidateQueries() } }))
  const submit = () => { setTried(true); if (termFaults(terms).length === 0) change.mutate({ partnerId: partner.id, version: partner.version, enabled: partner.enabled, ...termsOf(terms) }) }
  return (
    <Dialog open onClose={onClose} size="large" title={text('partnerChange')}>
      <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        {change.isError && <Refused error={change.error} />}
        <TermsFields terms={terms} onChange={setTerms} calls={kinds.data?.find(({ kind }) => kind === partner.kind)?.calls ?? partner.calls} tried={tried} />
        <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button kind="primary" type="submit" busy={change.isPending}>{text('partnerSave')}</Button></div>
      </form>
    </Dialog>
  )
}
