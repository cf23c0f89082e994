import { Callout } from '@onewindow/ui/banner'
import { Empty } from '@onewindow/ui/empty'
import { useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { useQuery } from '@tanstack/react-query'
import { Fingerprint } from 'lucide-react'
import { Asked } from '../app/asked.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { PasskeyCard } from './passkey-card.tsx'
import { listPasskeys, usePasskeysThere } from './passkeys.ts'
import { meTexts } from './texts.ts'

/** The reader's passkeys: what they are, which there are, and one more. */
export function PasskeysPage() {
  const text = useText(meTexts)
  const there = usePasskeysThere()
  const list = useQuery({ queryKey: ['own-passkeys'], queryFn: listPasskeys })
  const again = () => {
    void list.refetch()
  }
  return (
    <div className="cz-read ow-stack">
      <PageHead title={text('passkeysTitle')} text={text('passkeysLead')} />
      {there === false && <Callout>{text('passkeysNotHere')}</Callout>}
      <Asked question={list} shape="list">
        {({ passkeys, most }) => (
          <div className="ow-stack">
            {passkeys.length === 0 ? (
              <Empty icon={<Fingerprint aria-hidden />} title={text('noPasskeys')} text={text('noPasskeysText')} />
            ) : (
              passkeys.map((passkey) => <PasskeyCard key={passkey.passkeyId} passkey={passkey} onChanged={again} />)
            )}
            {there && (passkeys.length < most ? <AddPasskey taken={passkeys} onAdded={again} /> : <p className="ow-hint">{text('passkeysMost', { n: most })}</p>)}
          </div>
        )}
      </Asked>
    </div>
  )
}
