import { CardList } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { Building2 } from 'lucide-react'
import type { Opening } from '../app/answers.ts'
import type { Me } from '../app/session.ts'
import { firmWays } from './firm-ways.ts'
import type { Given } from './start.ts'
import { beginTexts } from './texts.ts'
import { useWayName } from './way-name.ts'

/** What only a company or shop begins is not asked of a person: whoever acts for one goes on with it, and what is known already stays. */
export function ChooseFirm({ opening, me, given }: { opening: Opening; me: Me; given: Given }) {
  const text = useText(beginTexts)
  const nameOf = useWayName([opening])
  const firms = firmWays(opening, me.identities, given).map(({ partyId, name, href }) => ({ key: partyId, icon: <Building2 aria-hidden />, title: name, href }))
  return (
    <div className="cz-read ow-stack">
      <PageHead title={nameOf(opening)} text={text('actingFirm')} />
      <CardList label={text('chooseActing')} rows={firms.length > 0 ? firms : [{ key: 'acting', title: text('chooseActing'), href: '/me/acting' }]} />
    </div>
  )
}
