import { Banner } from '@onewindow/ui/banner'
import { CardList } from '@onewindow/ui/card'
import type { Description } from '@onewindow/ui/description-list'
import { Dialog } from '@onewindow/ui/dialog'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { LicenceCard } from '@onewindow/ui/licence-card'
import { TextLink, useNavigateTo } from '@onewindow/ui/link'
import { QrCode } from '@onewindow/ui/qr-code'
import { Eye, FileDown, Maximize } from 'lucide-react'
import { useState } from 'react'
import type { Licence } from '../app/answers.ts'
import { useInLanguage } from '../app/in-language.ts'
import { LicenceIcon, roleOfStanding, toneOf } from './licence-look.tsx'
import { walletTexts } from './texts.ts'
import { useCode } from './use-code.ts'

/** One licence in the hand: its code, its facts, who looked. */
export function LicenceInHand({ licence }: { licence: Licence }) {
  const text = useText(walletTexts)
  const format = useFormat()
  const say = useInLanguage()
  const navigate = useNavigateTo()
  const [full, setFull] = useState(false)
  const shows = licence.standing === 'valid'
  const { code, away, renew } = useCode(licence.id, shows)
  const codeComing = shows && !away
  const name = say({ zh: licence.titleZh, en: licence.titleEn })
  const facts: Description[] = [
    { key: 'holder', term: text('holder'), value: licence.holder },
    { key: 'number', term: text('number'), value: <span className="ow-nowrap">{licence.number}</span> },
    ...licence.facts.map(({ key, label, value }) => ({ key, term: say(label), value: say(value) })),
    {
      key: 'validTo',
      term: text('validTo'),
      value: licence.validTo === null ? text('longTerm') : format.dayPlain(licence.validTo),
      ...(licence.daysLeft !== null && licence.daysLeft <= 90
        ? { note: text('daysLeft', { n: licence.daysLeft }), role: 'near' as const }
        : {}),
    },
    ...(licence.ground ? [{ key: 'ground', term: text('ground'), value: licence.ground }] : []),
  ]
  const last = licence.looks.find(({ seenAt }) => seenAt !== null)?.seenAt
  return (
    <div className="ow-stack cz-hand">
      {away && <Banner inset kind="offline" title={text('away')} />}
      <LicenceCard
        tone={toneOf(licence)}
        name={name}
        organ={say({ zh: licence.organ, en: licence.organEn ?? licence.organ })}
        icon={<LicenceIcon type={licence.licenceType} />}
        state={{ role: roleOfStanding[licence.standing], word: text(`state.${licence.standing}`) }}
        facts={facts}
        code={code && { ...code, hint: text('hint'), onRenew: renew }}
        codeComing={codeComing}
        actions={[
          ...(code || codeComing ? [{ key: 'full', label: text('fullScreen'), icon: <Maximize aria-hidden />, onPress: () => setFull(true) }] : []),
          ...(licence.documentId
            ? [
                {
                  key: 'download',
                  label: text('download'),
                  icon: <FileDown aria-hidden />,
                  onPress: () => navigate(`/documents/citizen/${licence.documentId}.pdf`),
                },
              ]
            : []),
        ]}
      />
      {licence.replacedById !== null && (
        <p className="ow-small">
          {text('renewed')} <TextLink href={`/wallet/${licence.replacedById}`}>{text('openNew')}</TextLink>
        </p>
      )}
      <CardList
        rows={[
          {
            key: 'looks',
            icon: <Eye aria-hidden />,
            title: text('looks'),
            text: last ? text('looksSome', { at: format.instant(last) }) : text('looksNone'),
            href: `/wallet/${licence.id}/looks`,
          },
        ]}
      />
      <Dialog open={full && code !== undefined} onClose={() => setFull(false)} title={name} size="large">
        {code && (
          <div className="cz-full">
            <QrCode value={code.value} label={name} />
            <p>
              {licence.holder} · {licence.number}
            </p>
          </div>
        )}
      </Dialog>
    </div>
  )
}
