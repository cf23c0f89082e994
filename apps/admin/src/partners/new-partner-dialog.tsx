import { useApi } from '@onewindow/screens/api'
import { uuid } from '@onewindow/screens/idempotency'
import { QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { Dialog } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'
import { SecretShown, type ShownKey } from './secret-shown.tsx'
import { termFaults, TermsFields, termsOf, type PartnerKindCalls, type Terms } from './terms-fields.tsx'

const CITY = '640100'
const USUAL_PER_MINUTE = '60'

/** A new partner with its first key, whose secret is shown once. */
export function NewPartnerDialog({ onClose }: { onClose: () => void }) {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const kinds = useQuery(trpc.admin.partners.kinds.queryOptions())
  const [shown, setShown] = useState<ShownKey | null>(null)
  return (
    <Dialog open stays={shown !== null} onClose={onClose} size="large" title={text(shown ? 'secretTitle' : 'partnerNew')}>
      {shown ? <SecretShown shown={shown} onClose={onClose} /> : <QueryView query={kinds} lines={6} shape="row">{(list) => <Form kinds={list.filter(({ calls }) => calls.length > 0)} onClose={onClose} onCreated={setShown} />}</QueryView>}
    </Dialog>
  )
}

function Form({ kinds, onClose, onCreated }: { kinds: readonly PartnerKindCalls[]; onClose: () => void; onCreated: (key: ShownKey) => void }) {
  const text = useText(adminTexts)
  const { trpc, queryClient } = useApi()
  const [kind, setKind] = useState(kinds[0]?.kind ?? 'bank')
  const callsOf = (wanted: string): string[] => kinds.find((one) => one.kind === wanted)?.calls ?? []
  const [terms, setTerms] = useState<Terms>({ name: '', regionCode: CITY, calls: callsOf(kind), perMinute: USUAL_PER_MINUTE })
  const [tried, setTried] = useState(false)
  const [partnerId] = useState(uuid)
  const create = useMutation(trpc.admin.partners.create.mutationOptions({ onSuccess: (key) => { onCreated(key); return queryClient.invalidateQueries() } }))
  const submit = () => { setTried(true); if (termFaults(terms).length === 0) create.mutate({ partnerId, kind, ...termsOf(terms) }) }
  const choose = (wanted: string) => {
    const chosen = kinds.find((one) => one.kind === wanted)
    if (!chosen) return
    setKind(chosen.kind)
    setTerms({ ...terms, calls: chosen.calls })
  }
  return (
    <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <p>{text('partnerNewText')}</p>
      {create.isError && <Refused error={create.error} />}
      <NativeSelect name="partnerKind" label={text('partnerKind')} options={kinds.map((one) => ({ value: one.kind, label: text(`partnerKind.${one.kind}`) }))} value={kind} onChange={choose} />
      <TermsFields terms={terms} onChange={setTerms} calls={callsOf(kind)} tried={tried} />
      <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button kind="primary" type="submit" busy={create.isPending}>{text('partnerNew')}</Button></div>
    </form>
  )
}
