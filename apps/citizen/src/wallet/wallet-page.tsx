import { useApi } from '@onewindow/screens/api'
import { LinkButton } from '@onewindow/ui/button'
import { Section } from '@onewindow/ui/card'
import { Empty } from '@onewindow/ui/empty'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { LicenceStack } from '@onewindow/ui/licence-card'
import { PageHead } from '@onewindow/ui/page-parts'
import { useQuery } from '@tanstack/react-query'
import { IdCard } from 'lucide-react'
import { useActingFor } from '../app/acting-for.ts'
import { Asked } from '../app/asked.tsx'
import { together } from '../app/together.ts'
import { useInLanguage } from '../app/in-language.ts'
import { LicenceInHand } from './licence-in-hand.tsx'
import { LicenceIcon, toneOf } from './licence-look.tsx'
import { walletTexts } from './texts.ts'

/** The wallet (证照): one licence in the hand, the others stacked behind it. */
export function WalletPage({ licenceId }: { licenceId?: string }) {
  const { trpc } = useApi()
  const text = useText(walletTexts)
  const format = useFormat()
  const say = useInLanguage()
  const partyId = useActingFor()
  const wallet = useQuery(trpc.citizen.licence.list.queryOptions({ businesses: true, ...(partyId ? { partyId } : {}) }))
  const first = wallet.data?.find(({ standing }) => standing === 'valid') ?? wallet.data?.[0]
  const inHand = licenceId ?? first?.id
  const hand = useQuery({ ...trpc.citizen.licence.get.queryOptions({ licenceId: inHand ?? '' }), enabled: inHand !== undefined })
  return (
    <>
      <PageHead title={text('title')} />
      <Asked question={inHand === undefined ? wallet : { ...together({ wallet, hand }), data: hand.data && wallet.data }} lines={4}>
        {(licences) => {
          const licence = hand.data
          if (licence === undefined)
            return (
              <Empty
                icon={<IdCard aria-hidden />}
                title={text('empty')}
                text={text('emptyText')}
                action={<LinkButton href="/services">{text('find')}</LinkButton>}
              />
            )
          const others = licences.filter(({ id }) => id !== licence.id)
          return (
            <div className="cz-wallet">
              <LicenceInHand key={licence.id} licence={licence} />
              {others.length > 0 && (
                <Section title={text('others')} count={others.length}>
                  <LicenceStack
                    licences={others.map((licence) => ({
                      key: licence.id,
                      tone: toneOf(licence),
                      name: say({ zh: licence.titleZh, en: licence.titleEn }),
                      icon: <LicenceIcon type={licence.licenceType} />,
                      href: `/wallet/${licence.id}`,
                      state:
                        licence.standing !== 'valid'
                          ? text(`state.${licence.standing}`)
                          : licence.daysLeft !== null && licence.daysLeft <= 180
                            ? text('daysLeft', { n: licence.daysLeft })
                            : licence.validTo === null
                              ? text('state.valid')
                              : text('until', { day: format.dayPlain(licence.validTo) }),
                    }))}
                  />
                </Section>
              )}
            </div>
          )
        }}
      </Asked>
    </>
  )
}
