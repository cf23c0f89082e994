import { useApi } from '@onewindow/screens/api'
import { endSession, listOwnSessions, signOutEverywhere, type OwnSession } from '@onewindow/screens/sign-in'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { Confirm } from '@onewindow/ui/dialog'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { PageHead } from '@onewindow/ui/page-parts'
import { StatusTag } from '@onewindow/ui/status-tag'
import { toast } from '@onewindow/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Monitor, Smartphone } from 'lucide-react'
import { useState } from 'react'
import { actFor } from '../app/acting-for.ts'
import { Asked } from '../app/asked.tsx'
import { deviceOf } from './device-name.ts'
import { meTexts } from './texts.ts'

/** Where the reader is signed in, and how to end it. */
export function SessionsPage() {
  const { queryClient } = useApi()
  const text = useText(meTexts)
  const navigate = useNavigateTo()
  const [asking, setAsking] = useState(false)
  const list = useQuery({ queryKey: ['own-sessions'], queryFn: () => listOwnSessions('citizen') })
  const everywhere = useMutation({
    mutationFn: () => signOutEverywhere('citizen'),
    onSuccess: () => {
      actFor(undefined)
      queryClient.clear()
      navigate('/')
    },
  })
  return (
    <div className="cz-read ow-stack">
      <PageHead title={text('sessionsTitle')} text={text('sessionsLead')} />
      <Asked question={list}>
        {({ sessions }) => (
          <div className="ow-stack">
            {sessions.map((session) => (
              <SessionCard
                key={session.sessionId}
                session={session}
                onEnded={() => {
                  void list.refetch()
                }}
              />
            ))}
          </div>
        )}
      </Asked>
      <div>
        <Button kind="danger" onClick={() => setAsking(true)}>
          {text('everywhere')}
        </Button>
      </div>
      <Confirm
        open={asking}
        title={text('everywhereAsk')}
        text={text('everywhereText')}
        act={text('everywhere')}
        safe={text('keep')}
        busy={everywhere.isPending}
        onAct={() => everywhere.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}

function SessionCard({ session, onEnded }: { session: OwnSession; onEnded: () => void }) {
  const text = useText(meTexts)
  const format = useFormat()
  const end = useMutation({
    mutationFn: () => endSession('citizen', session.sessionId),
    onSuccess: () => {
      toast(text('ended'))
      onEnded()
    },
  })
  const device = deviceOf(session.userAgent)
  const Icon = device?.phone ? Smartphone : Monitor
  return (
    <Card>
      <div className="cz-handler">
        <Icon aria-hidden />
        <div>
          <p>
            <b>{device ? text('browserOn', device) : text('unknownDevice')}</b>{' '}
            {session.current && <StatusTag role="done">{text('thisDevice')}</StatusTag>}
          </p>
          <p className="ow-small ow-second">
            {text('signedInAt', { at: format.instant(session.signedInAt) })} ·{' '}
            {text('lastSeenAt', { at: format.instant(session.lastSeenAt) })}
            {session.address ? ` · ${session.address}` : ''}
          </p>
        </div>
        {!session.current && (
          <Button busy={end.isPending} onClick={() => end.mutate()}>
            {text('endSession')}
          </Button>
        )}
      </div>
    </Card>
  )
}
