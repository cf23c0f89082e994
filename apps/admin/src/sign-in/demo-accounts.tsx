import { useApi } from '@onewindow/screens/api'
import { Button } from '@onewindow/ui/button'
import { Callout } from '@onewindow/ui/banner'
import { CardList } from '@onewindow/ui/card'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { adminTexts } from '../texts.ts'

/** A code lives half a minute. */
const LOOK_AGAIN_MS = 5000

/** Who may be tried and the way in, as the public status offers it in demo mode and only there. */
function useDemoAccess(often: boolean) {
  const { trpc } = useApi()
  return useQuery({ ...trpc.public.status.get.queryOptions(), ...(often ? { refetchInterval: LOOK_AGAIN_MS, staleTime: 0 } : {}) }).data?.demoAccess
}

/** Accounts of the demonstration; pressing one fills the form in. */
export function DemoAccounts({ onPick }: { onPick: (typed: { username: string; password: string }) => void }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const demo = useDemoAccess(false)
  const accounts = (demo?.accounts ?? []).filter(({ realm }) => realm === 'admin')
  if (accounts.length === 0) return null
  return (
    <section aria-labelledby="demo-title" className="ow-stack">
      <div><h2 className="ow-heading" id="demo-title">{text('demoAccounts')}</h2><p className="ow-small ow-second">{text('demoAccountsText')}</p></div>
      <CardList rows={accounts.map(({ username, name, triesZh, triesEn }) => ({ key: username, title: `${username} · ${name}`, text: language === 'zh' ? triesZh : triesEn, onPress: () => onPick({ username, password: demo?.password ?? '' }) }))} />
    </section>
  )
}

/** The authenticator's code of the demo accounts, which share one public secret. */
export function DemoCode({ onUse }: { onUse: (code: string) => void }) {
  const text = useText(adminTexts)
  const code = useDemoAccess(true)?.code
  if (code === undefined) return null
  return <Callout><p>{text('demoCode', { code })} <Button size="small" onClick={() => onUse(code)}>{text('demoCodeUse')}</Button></p></Callout>
}
