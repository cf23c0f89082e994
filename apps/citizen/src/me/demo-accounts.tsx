import { useApi } from '@onewindow/screens/api'
import { signInWithPassword } from '@onewindow/screens/sign-in'
import { Banner } from '@onewindow/ui/banner'
import { CardList, Section } from '@onewindow/ui/card'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { UserRound } from 'lucide-react'
import { useState } from 'react'
import { useSignInRefusal } from './sign-in-refusal.ts'
import { meTexts } from './texts.ts'

/** People to try in a demonstration; the server names them in demo mode only. */
export function DemoAccounts({ onDone }: { onDone: () => void }) {
  const { trpc } = useApi()
  const text = useText(meTexts)
  const { language } = useLanguage()
  const say = useSignInRefusal()
  const [failure, setFailure] = useState<string>()
  const access = useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 300_000 }).data?.demoAccess
  if (!access) return null
  const enter = (phone: string) => {
    setFailure(undefined)
    void signInWithPassword('citizen', { phone, password: access.password }).then(onDone, (error: unknown) => setFailure(say(error)))
  }
  return (
    <Section title={text('demoAccounts')}>
      {failure !== undefined && <Banner inset kind="failure" title={failure} />}
      <CardList
        rows={access.accounts
          .filter(({ realm }) => realm === 'citizen')
          .map(({ username, name, triesZh, triesEn }) => ({
            key: username,
            icon: <UserRound aria-hidden />,
            title: name,
            text: language === 'zh' ? triesZh : triesEn,
            verb: text('signIn'),
            onPress: () => enter(username),
          }))}
      />
    </Section>
  )
}
