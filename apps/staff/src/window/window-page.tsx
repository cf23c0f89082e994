import type { RouterOutputs } from '../app/api-types.ts'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { Button, LinkButton } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { Steps } from '@onewindow/ui/steps'
import { UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { staffTexts } from '../texts.ts'
import { AtWindowCard, type Served } from './at-window-card.tsx'
import { CounterForm } from './counter-form.tsx'
import { FindItem } from './find-item.tsx'
import { FindPerson } from './find-person.tsx'
import { PersonCard } from './person-card.tsx'
import { ReceiptView } from './receipt-view.tsx'

export type FoundPerson = NonNullable<RouterOutputs['staff']['people']['find']>
export type Receipt = RouterOutputs['staff']['application']['receive']

/** The counter (前台): who is it, what for, the form, the receipt. One clerk, two minutes. */
export function WindowPage({ item }: { item?: string | undefined }) {
  const text = useText(staffTexts)
  const navigate = useNavigateTo()
  const [person, setPerson] = useState<FoundPerson | null>(null)
  const [served, setServed] = useState<Served | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const at = receipt ? 3 : !person ? 0 : item ? 2 : 1
  const received = (to: Receipt): void => { setReceipt(to); scrollTo({ top: 0 }) }
  const next = (): void => { setPerson(null); setServed(null); setReceipt(null); navigate('/staff/window') }
  return (
    <>
      <DeskHead title={text('window')} text={text('windowText')} actions={person && <>{item && !receipt && <Button onClick={() => navigate('/staff/window')}>{text('otherItem')}</Button>}<Button icon={<UserRoundX aria-hidden />} onClick={next}>{text('nextPerson')}</Button></>} />
      <DeskPage>
        <Steps steps={[text('stepWho'), text('stepWhat'), text('stepForm'), text('stepReceipt')]} current={at} />
        {!person && <AtWindowCard onOpen={(found, one) => { setServed(one); setPerson(found) }} />}
        {!person && <FindPerson onFound={setPerson} />}
        {person && (
          <div className="st-counter">
            <div className="ow-stack">
              {served?.linkedCaseId && <LinkButton kind="primary" href={`/staff/cases/${served.linkedCaseId}`}>{text('bookedCase')}</LinkButton>}
              <PersonCard person={person} />
            </div>
            <div className="ow-stack">
              {receipt && <ReceiptView receipt={receipt} onNext={next} onSame={() => { setReceipt(null); navigate('/staff/window') }} />}
              {!receipt && !item && <FindItem words={served?.itemName ?? ''} onChoose={(slug) => navigate(`/staff/window?item=${slug}`)} />}
              {!receipt && item && <CounterForm key={`${person.partyId} ${item}`} person={person} slug={item} onReceived={received} />}
            </div>
          </div>
        )}
      </DeskPage>
    </>
  )
}
