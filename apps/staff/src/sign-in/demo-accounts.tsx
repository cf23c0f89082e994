import { Card } from '@onewindow/ui/card'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useStatus } from '../app/session.ts'
import { staffTexts } from '../texts.ts'
import type { Account } from './password-form.tsx'

/** A demo account as the public status names it, in demo mode only. */
interface DemoAccount { realm: string; username: string; name: string; triesZh: string; triesEn: string }
interface Demo { accounts?: readonly DemoAccount[]; password?: string; code?: string }

/** In demo mode: who may be tried, and the way in. Only what the server itself offers. */
export function DemoAccounts({ step, onChoose }: { step: string; onChoose: (account: Account) => void }) {
  const text = useText(staffTexts)
  const { language } = useLanguage()
  const status = useStatus()
  const demo = (status as { demoAccess?: Demo } | undefined)?.demoAccess
  const accounts = (demo?.accounts ?? []).filter(({ realm }) => realm === 'staff')
  if (step === 'secondFactor' && demo?.code) return <Card title={text('demoCode')}><p className="st-demo-code">{demo.code}</p></Card>
  if (step !== 'password' || accounts.length === 0) return null
  return (
    <Card title={text('demoAccounts')} flush>
      <ul className="ow-list">
        {accounts.map(({ username, name, triesZh, triesEn }) => (
          <li key={username}><button type="button" className="ow-list-row" onClick={() => onChoose({ username, password: demo?.password ?? '' })}><span className="ow-list-text"><b>{username}</b><span>{name} · {language === 'zh' ? triesZh : triesEn}</span></span></button></li>
        ))}
      </ul>
    </Card>
  )
}
