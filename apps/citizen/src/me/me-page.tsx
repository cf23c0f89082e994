import { useApi } from '@onewindow/screens/api'
import { Avatar } from '@onewindow/ui/marks'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Card, CardList, Section } from '@onewindow/ui/card'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { useElderlyMode } from '@onewindow/ui/preferences'
import { Segmented } from '@onewindow/ui/segmented'
import { StatusTag } from '@onewindow/ui/status-tag'
import { Bell, Eye, FileDown, Fingerprint, Gauge, Info, KeyRound, Smartphone, Users } from 'lucide-react'
import { useSignOut, type Me } from '../app/session.ts'
import { usePasskeysThere } from './passkeys.ts'
import { meTexts } from './texts.ts'

/** Everything about the reader: who, for whom, what was told, who looked, where signed in, how it reads. */
export function MePage({ me }: { me: Me }) {
  const { client } = useApi()
  const text = useText(meTexts)
  const { language, setLanguage } = useLanguage()
  const [elderly, setElderly] = useElderlyMode()
  const signOut = useSignOut()
  const passkeys = usePasskeysThere()
  const choose = (next: 'zh' | 'en') => {
    setLanguage(next)
    void client.citizen.me.setLocale.mutate({ locale: next }).catch(() => undefined)
  }
  return (
    <div className="cz-read ow-stack">
      <PageHead title={text('title')} />
      <Card>
        <div className="cz-handler">
          <Avatar name={me.displayName} large />
          <div>
            <p>
              <b>{me.displayName}</b>{' '}
              <StatusTag role={me.verified ? 'done' : 'near'}>{text(me.verified ? 'verified' : 'notVerified')}</StatusTag>
            </p>
            <p className="ow-small ow-second">{[me.phone, me.idNumber].filter(Boolean).join(' · ')}</p>
          </div>
          {!me.verified && (
            <LinkButton kind="primary" href="/me/real-name">
              {text('verifyNow')}
            </LinkButton>
          )}
        </div>
      </Card>
      <CardList
        rows={[
          { key: 'acting', icon: <Users aria-hidden />, title: text('identities'), text: text('identitiesText'), href: '/me/acting' },
          ...(me.identities.some(({ kind }) => kind !== 'person') ? [{ key: 'credit', icon: <Gauge aria-hidden />, title: text('credit'), text: text('creditText'), href: '/me/credit' }] : []),
          { key: 'messages', icon: <Bell aria-hidden />, title: text('messages'), text: text('messagesText'), href: '/me/messages' },
          { key: 'privacy', icon: <Eye aria-hidden />, title: text('privacy'), text: text('privacyText'), href: '/me/privacy' },
          { key: 'sessions', icon: <Smartphone aria-hidden />, title: text('sessions'), text: text('sessionsText'), href: '/me/sessions' },
          {
            key: 'password',
            icon: <KeyRound aria-hidden />,
            title: text('passwordPage'),
            text: text('passwordPageText'),
            href: '/me/password',
          },
          ...(passkeys ? [{ key: 'passkeys', icon: <Fingerprint aria-hidden />, title: text('passkeys'), text: text('passkeysText'), href: '/me/passkeys' }] : []),
          { key: 'export', icon: <FileDown aria-hidden />, title: text('exportData'), text: text('exportText'), href: '/me/export' },
          { key: 'about', icon: <Info aria-hidden />, title: text('about'), text: text('aboutText'), href: '/accessibility' },
        ]}
      />
      <Section title={text('language')}>
        <div className="ow-row">
          <Segmented
            name="language"
            label={text('language')}
            value={language}
            onChange={(next) => choose(next as 'zh' | 'en')}
            segments={[
              { value: 'zh', label: <span lang="zh-CN">{text('languageZh')}</span> },
              { value: 'en', label: <span lang="en">English</span> },
            ]}
          />
          <Button onClick={() => setElderly(!elderly)}>{text(elderly ? 'elderlyOff' : 'elderlyOn')}</Button>
        </div>
      </Section>
      <div className="cz-out">
        <Button
          kind="secondary"
          onClick={() => {
            void signOut()
          }}
        >
          {text('signOut')}
        </Button>
        <p className="ow-small ow-hint">{text('signOutAsk')}</p>
      </div>
    </div>
  )
}
