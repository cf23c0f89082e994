import { useApi } from '@onewindow/screens/api'
import { CardList } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { StatusTag } from '@onewindow/ui/status-tag'
import { Building2, Gauge, Store, User, type LucideIcon } from 'lucide-react'
import { actFor, useActingFor } from '../app/acting-for.ts'
import type { Me } from '../app/session.ts'
import { meTexts } from './texts.ts'

const icons: Record<Me['identities'][number]['kind'], LucideIcon> = { person: User, individualBusiness: Store, organization: Building2 }

/** For whom the reader acts: oneself or an organisation. Everything shown is asked again after a change. */
export function ActingPage({ me }: { me: Me }) {
  const { queryClient } = useApi()
  const text = useText(meTexts)
  const wanted = useActingFor() ?? me.partyId
  const firms = me.identities.filter(({ kind }) => kind !== 'person')
  const choose = (partyId: string) => {
    actFor(partyId === me.partyId ? undefined : partyId)
    void queryClient.invalidateQueries()
  }
  return (
    <div className="cz-read ow-stack">
      <PageHead title={text('actingTitle')} text={text('actingLead')} />
      <CardList
        label={text('identities')}
        rows={me.identities.map(({ partyId, kind, name, as }) => {
          const Icon = icons[kind]
          const current = partyId === wanted
          return {
            key: partyId,
            icon: <Icon aria-hidden />,
            title: name,
            text: `${text(kind)} · ${text(as)}`,
            ...(current
              ? { end: <StatusTag role="done">{text('acting')}</StatusTag> }
              : { verb: text('actFor'), onPress: () => choose(partyId) }),
          }
        })}
      />
      {firms.length > 0 && (
        <CardList
          label={text('credit')}
          rows={firms.map(({ partyId, name }) => ({ key: partyId, icon: <Gauge aria-hidden />, title: text('creditOf', { name }), text: text('creditText'), href: `/me/credit?firm=${partyId}` }))}
        />
      )}
      {me.identities.length < 2 && <p className="ow-hint ow-small">{text('noOther')}</p>}
    </div>
  )
}
