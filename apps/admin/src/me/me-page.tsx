import { endSession, listOwnSessions, signOutEverywhere } from '@onewindow/screens/sign-in'
import type { OwnSession } from '@onewindow/screens/sign-in'
import { QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { DescriptionList } from '@onewindow/ui/description-list'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { Confirm } from '@onewindow/ui/dialog'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { StatusTag } from '@onewindow/ui/status-tag'
import { toast } from '@onewindow/ui/toast'
import { InstantText } from '@onewindow/ui/when'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { addressOf } from '../app/address.ts'
import { roleName } from '../app/failure-text.ts'
import { Refused } from '../app/refused.tsx'
import { useSession, useSignOut } from '../app/session.ts'
import { adminTexts } from '../texts.ts'
import { deviceOf } from './device.ts'
import { PasswordCard } from './password-card.tsx'

const SESSIONS = ['ownSessions'] as const

/** Who I am here, where I am signed in, my password, and the way out. */
export function MePage() {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const me = useSession()
  const signOut = useSignOut()
  const queries = useQueryClient()
  const sessions = useQuery({ queryKey: SESSIONS, queryFn: () => listOwnSessions('admin') })
  const end = useMutation({
    mutationFn: (sessionId: string) => endSession('admin', sessionId),
    onSuccess: () => { toast(text('sessionEndedDone')); return queries.invalidateQueries({ queryKey: SESSIONS }) },
  })
  const [asking, setAsking] = useState(false)
  const everywhere = useMutation({ mutationFn: () => signOutEverywhere('admin'), onSuccess: () => { window.location.assign(addressOf('/sign-in')) } })
  const columns: Column<OwnSession>[] = [
    { key: 'device', head: text('sessionDevice'), phone: 'lead', cell: (row) => <span className="ow-row">{deviceOf(row.userAgent, text('sessionUnknownDevice'))}{row.current && <StatusTag role="done">{text('sessionThis')}</StatusTag>}</span> },
    { key: 'address', head: text('sessionAddress'), width: '10rem', cell: (row) => row.address ?? '' },
    { key: 'since', head: text('sessionSince'), width: '12rem', cell: (row) => <InstantText at={row.signedInAt} form="short" /> },
    { key: 'last', head: text('sessionLast'), width: '12rem', cell: (row) => <InstantText at={row.lastSeenAt} form="short" /> },
    { key: 'end', head: text('sessionEnd'), width: '9rem', cell: (row) => row.current ? text('sessionHere') : <Button size="small" busy={end.isPending && end.variables === row.sessionId} onClick={() => end.mutate(row.sessionId)}>{text('sessionEnd')}</Button> },
  ]
  return (
    <>
      <DeskHead title={text('page.me')} text={me.displayName} actions={<Button icon={<LogOut aria-hidden />} onClick={() => void signOut()}>{text('signOut')}</Button>} />
      <DeskPage>
        <div className="ad-pair">
          <Card title={text('meAccount')}>
            <DescriptionList rows={[
              { key: 'name', term: text('meName'), value: me.displayName },
              { key: 'roles', term: text('meRoles'), value: me.grants.map(({ role }) => roleName(role, language)).join(text('joint')) || text('none') },
              { key: 'second', term: text('meSecondFactor'), value: text(me.secondFactor ? 'meSecondFactorOn' : 'meSecondFactorOff'), role: me.secondFactor ? 'done' : 'near' },
            ]} />
          </Card>
          <PasswordCard />
        </div>
        <Card title={text('meSessions')} note={text('meSessionsNote')} flush action={<Button size="small" kind="danger" onClick={() => setAsking(true)}>{text('signOutEverywhere')}</Button>}>
          {end.isError && <Refused error={end.error} />}
          <QueryView query={sessions} lines={3} shape="row">{({ sessions: rows }) => (
            <DataTable label={text('meSessions')} columns={columns} rows={rows} rowKey={(row) => row.sessionId} rowLabel={(row) => row.address ?? ''} empty={{ title: text('none') }} />
          )}</QueryView>
        </Card>
        <Confirm open={asking} title={text('signOutEverywhereAsk')} text={text('signOutEverywhereText')} act={text('signOutEverywhere')} safe={text('staySignedIn')} busy={everywhere.isPending} onAct={() => everywhere.mutate()} onClose={() => setAsking(false)} />
      </DeskPage>
    </>
  )
}
