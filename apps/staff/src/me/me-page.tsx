import { endSession, listOwnSessions, signOut, signOutEverywhere } from '@onewindow/screens/sign-in'
import { forgetTyped } from '@onewindow/screens/kept'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { SignInError } from '@onewindow/screens/sign-in'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { Failure } from '@onewindow/ui/failure'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { StatusTag } from '@onewindow/ui/status-tag'
import { toast } from '@onewindow/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useMe } from '../app/session.ts'
import { forgetSecrets } from '../case/draw/kept-secrets.ts'
import { staffTexts } from '../texts.ts'
import { deviceOf } from './device.ts'

function toTheDoor(): void {
  forgetTyped('staff')
  forgetSecrets()
  location.assign('/staff/sign-in')
}

/** My posts, where I am signed in, language and theme, the way out. */
export function MePage() {
  const text = useText(staffTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const say = useRefusalText()
  const me = useMe()
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => listOwnSessions('staff') })
  const end = useMutation({ mutationFn: (id: string) => endSession('staff', id), onSuccess: () => { toast(text('sessionEnded')); void sessions.refetch() } })
  const leave = useMutation({ mutationFn: (everywhere: boolean) => (everywhere ? signOutEverywhere('staff') : signOut('staff')), onSuccess: toTheDoor })
  const failure = sessions.error instanceof SignInError ? say(sessions.error.refusal) : undefined
  return (
    <>
      <DeskHead title={me.displayName} text={text('myPageText')} tab={text('myPage')} actions={<Button icon={<LogOut aria-hidden />} busy={leave.isPending} onClick={() => leave.mutate(false)}>{text('signOut')}</Button>} />
      <DeskPage>
        <Card title={text('posts')}>
          <DescriptionList rows={me.grants.map((grant) => ({ key: `${grant.role} ${grant.unitId}`, term: language === 'zh' ? grant.roleZh : grant.roleEn, value: language === 'zh' ? grant.unitZh : grant.unitEn }))} />
        </Card>
        <Card title={text('sessions')} action={<Button kind="danger" size="small" busy={leave.isPending} onClick={() => leave.mutate(true)}>{text('signOutEverywhere')}</Button>}>
          {sessions.isPending && <Skeleton lines={2} />}
          {sessions.error && <Failure {...(failure ? { text: failure } : {})} onRetry={() => { void sessions.refetch() }} />}
          <ul className="st-sessions">
            {sessions.data?.sessions.map((session) => (
              <li key={session.sessionId}>
                <div><b>{deviceOf(session.userAgent ?? '') || text('unknownDevice')}</b>{session.current && <StatusTag role="done">{text('thisDevice')}</StatusTag>}<small>{session.address} · {text('lastSeen', { at: format.instant(session.lastSeenAt) })}</small></div>
                {!session.current && <Button size="small" busy={end.isPending && end.variables === session.sessionId} onClick={() => end.mutate(session.sessionId)}>{text('endSession')}</Button>}
              </li>
            ))}
          </ul>
        </Card>
      </DeskPage>
    </>
  )
}
