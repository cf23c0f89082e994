import type { AppRouter } from '@onewindow/api/router'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Button, IconButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { Confirm } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { StatusTag } from '@onewindow/ui/status-tag'
import { toast } from '@onewindow/ui/toast'
import { InstantText } from '@onewindow/ui/when'
import type { inferRouterOutputs } from '@trpc/server'
import { useMutation, useQuery } from '@tanstack/react-query'
import { ArrowLeft, UserCheck, UserPlus, UserX } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { addressOf } from '../app/address.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.ts'
import { adminTexts } from '../texts.ts'
import { GrantDialog } from './grant-dialog.tsx'
import { GrantsTable } from './grants-table.tsx'
import { InterestsTable } from './interests-table.tsx'
import { SpecialitiesTable } from './specialities-table.tsx'

export type PersonDetail = inferRouterOutputs<AppRouter>['admin']['people']['get']

/** One account: who, and every role it holds or ever held. The security administrator gives and takes them. */
export function PersonPage({ accountId }: { accountId: string }) {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const navigate = useNavigateTo()
  const person = useQuery(trpc.admin.people.get.queryOptions({ accountId }))
  const back = <IconButton label={text('back')} icon={<ArrowLeft aria-hidden />} onClick={() => navigate(addressOf('/people', { realm: person.data?.realm === 'admin' ? 'admin' : undefined }))} />
  if (person.data) return <Detail person={person.data} back={back} />
  return <><DeskHead title={text('page.people')} before={back} /><DeskPage><QueryView query={person} lines={6} shape="card">{() => null}</QueryView></DeskPage></>
}

function Detail({ person, back }: { person: PersonDetail; back: ReactNode }) {
  const text = useText(adminTexts)
  const { trpc, queryClient } = useApi()
  const me = useSession()
  const [granting, setGranting] = useState(false)
  const [disabling, setDisabling] = useState(false)
  const isSecurity = me.grants.some(({ role }) => role === 'securityAdministrator')
  const isAuditor = me.grants.some(({ role }) => role === 'auditor')
  const own = me.accountId === person.id
  const disable = useMutation(trpc.admin.people.disable.mutationOptions({
    onSuccess: ({ disabled }) => { setDisabling(false); toast(text(disabled ? 'accountDisabledDone' : 'accountEnabledDone')); return queryClient.invalidateQueries() },
  }))
  const enabled = person.disabledAt === null
  const actions = isSecurity && (
    <>
      <Button icon={enabled ? <UserX aria-hidden /> : <UserCheck aria-hidden />} {...(own ? { why: text('ownAccountNot') } : {})} busy={disable.isPending} onClick={() => enabled ? setDisabling(true) : disable.mutate({ accountId: person.id, disabled: false })}>{text(enabled ? 'disableAccount' : 'enableAccount')}</Button>
      <Button kind="primary" icon={<UserPlus aria-hidden />} {...(own ? { why: text('ownGrantNot') } : {})} onClick={() => setGranting(true)}>{text('grantRole')}</Button>
    </>
  )
  return (
    <>
      <DeskHead before={back} title={person.displayName} tab={person.displayName} tags={<StatusTag role={enabled ? 'done' : 'refused'}>{text(enabled ? 'accountActive' : 'accountDisabled')}</StatusTag>} text={`${text(person.realm === 'admin' ? 'realmAdmin' : 'realmStaff')} · ${person.username ?? ''}`} actions={actions} />
      <DeskPage>
        {disable.isError && <Refused error={disable.error} />}
        <Card title={text('meAccount')}>
          <DescriptionList rows={[
            { key: 'name', term: text('meName'), value: person.displayName }, { key: 'user', term: text('username'), value: person.username ?? text('none') },
            { key: 'language', term: text('accountLanguage'), value: text(person.locale === 'en' ? 'languageEn' : 'languageZh') },
            ...(person.disabledAt ? [{ key: 'disabled', term: text('disabledAt'), value: <InstantText at={person.disabledAt} /> }] : []),
          ]} />
        </Card>
        <GrantsTable person={person} mayRevoke={isSecurity && !own} />
        {person.realm === 'staff' && <SpecialitiesTable person={person} mayEnter={isSecurity} />}
        {person.realm === 'staff' && (isSecurity || isAuditor) && <InterestsTable person={person} mayDeclare={isSecurity} />}
        {!isSecurity && <p className="ow-small ow-second">{text('grantsBySecurity')}</p>}
      </DeskPage>
      <GrantDialog person={person} open={granting} onClose={() => setGranting(false)} />
      <Confirm open={disabling} title={text('disableAsk', { name: person.displayName })} text={text('disableText')} act={text('disableAccount')} safe={text('keepAccount')} busy={disable.isPending} onAct={() => disable.mutate({ accountId: person.id, disabled: true })} onClose={() => setDisabling(false)} />
    </>
  )
}
