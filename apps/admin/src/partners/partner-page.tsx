import type { AppRouter } from '@onewindow/api/router'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { useRegionNames } from '@onewindow/screens/regions'
import { Button, IconButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { Confirm, Dialog } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { StatusTag } from '@onewindow/ui/status-tag'
import { toast } from '@onewindow/ui/toast'
import { InstantText } from '@onewindow/ui/when'
import type { inferRouterOutputs } from '@trpc/server'
import { useMutation, useQuery } from '@tanstack/react-query'
import { ArrowLeft, KeyRound, Pencil, Power } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { addressOf } from '../app/address.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.ts'
import { adminTexts } from '../texts.ts'
import { useCallWords } from './call-words.ts'
import { CallsTable } from './calls-table.tsx'
import { KeysTable } from './keys-table.tsx'
import { SecretShown, type ShownKey } from './secret-shown.tsx'
import { TermsDialog } from './terms-dialog.tsx'

export type PartnerDetail = inferRouterOutputs<AppRouter>['admin']['partners']['get']

/** One partner: what it may, its keys, what it sent. The security administrator changes it. */
export function PartnerPage({ partnerId }: { partnerId: string }) {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const navigate = useNavigateTo()
  const partner = useQuery(trpc.admin.partners.get.queryOptions({ partnerId }))
  const back = <IconButton label={text('back')} icon={<ArrowLeft aria-hidden />} onClick={() => navigate(addressOf('/partners'))} />
  if (partner.data) return <Detail partner={partner.data} back={back} />
  return <><DeskHead title={text('page.partners')} before={back} /><DeskPage><QueryView query={partner} lines={6} shape="card">{() => null}</QueryView></DeskPage></>
}

function Detail({ partner, back }: { partner: PartnerDetail; back: ReactNode }) {
  const text = useText(adminTexts)
  const words = useCallWords()
  const region = useRegionNames([partner.regionCode])
  const { trpc, queryClient } = useApi()
  const [open, setOpen] = useState<'terms' | 'rotate' | 'disable' | null>(null)
  const [shown, setShown] = useState<ShownKey | null>(null)
  const isSecurity = useSession().grants.some(({ role }) => role === 'securityAdministrator')
  const close = () => setOpen(null)
  const change = useMutation(trpc.admin.partners.change.mutationOptions({ onSuccess: () => { close(); toast(text('partnerSaved')); return queryClient.invalidateQueries() } }))
  const rotate = useMutation(trpc.admin.partners.rotate.mutationOptions({ onSuccess: (key) => { setShown(key) }, onSettled: () => { close(); return queryClient.invalidateQueries() } }))
  const { id: partnerId, version, name, regionCode, calls, perMinute, enabled } = partner
  const switched = () => change.mutate({ partnerId, version, name, regionCode, calls, perMinute, enabled: !enabled })
  const actions = isSecurity && (
    <>
      <Button icon={<Power aria-hidden />} busy={change.isPending} onClick={() => enabled ? setOpen('disable') : switched()}>{text(enabled ? 'partnerDisable' : 'partnerEnable')}</Button>
      <Button icon={<Pencil aria-hidden />} onClick={() => setOpen('terms')}>{text('partnerChange')}</Button>
      <Button kind="primary" icon={<KeyRound aria-hidden />} onClick={() => setOpen('rotate')}>{text('keyRotate')}</Button>
    </>
  )
  return (
    <>
      <DeskHead before={back} title={name} tab={name} tags={<StatusTag role={enabled ? 'done' : 'refused'}>{text(enabled ? 'partnerEnabled' : 'partnerDisabled')}</StatusTag>} text={text(`partnerKind.${partner.kind}`)} actions={actions} />
      <DeskPage>
        {change.isError && <Refused error={change.error} />}
        {rotate.isError && <Refused error={rotate.error} />}
        <Card title={text('partnerTerms')}>
          <DescriptionList rows={[
            { key: 'region', term: text('partnerRegion'), value: <>{region(regionCode)} <code>{regionCode}</code></> }, { key: 'rate', term: text('partnerRate'), value: String(perMinute) },
            { key: 'calls', term: text('partnerCalls'), value: calls.length === 0 ? text('none') : <ul className="ad-codes">{calls.map((call) => <li key={call}>{words.call(call)} <code>{call}</code></li>)}</ul> },
            { key: 'used', term: text('partnerUsed'), value: partner.usedAt ? <InstantText at={partner.usedAt} /> : text('partnerNever') },
            ...(partner.refusedAt ? [{ key: 'refused', term: text('partnerRefused'), value: <><InstantText at={partner.refusedAt} /> · {text.find(`refusedWhy.${partner.refusedWhy ?? ''}`) ?? partner.refusedWhy}</> }] : []),
          ]} />
        </Card>
        <KeysTable partner={partner} mayEnd={isSecurity} />
        <Card title={text('partnerViewCalls')} flush><CallsTable address={`/partners/${partnerId}`} partnerId={partnerId} /></Card>
      </DeskPage>
      {open === 'terms' && <TermsDialog partner={partner} onClose={close} />}
      {shown && <Dialog open stays onClose={() => setShown(null)} title={text('secretTitle')}><SecretShown shown={shown} onClose={() => setShown(null)} /></Dialog>}
      <Confirm open={open === 'rotate'} title={text('keyRotateAsk', { name })} text={text(partner.keys.filter(({ standing }) => standing !== 'ended').length > 1 ? 'keyRotateSecond' : 'keyRotateText')} act={text('keyRotate')} safe={text('cancel')} busy={rotate.isPending} onAct={() => rotate.mutate({ partnerId, newestKeyId: partner.keys[0]?.id ?? null })} onClose={close} />
      <Confirm open={open === 'disable'} title={text('partnerDisableAsk', { name })} text={text('partnerDisableText')} act={text('partnerDisable')} safe={text('cancel')} busy={change.isPending} onAct={switched} onClose={close} />
    </>
  )
}
