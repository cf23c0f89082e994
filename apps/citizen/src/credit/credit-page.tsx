import { useApi } from '@onewindow/screens/api'
import { Callout } from '@onewindow/ui/banner'
import { Card, CardList, Section } from '@onewindow/ui/card'
import { LinkButton } from '@onewindow/ui/button'
import { Empty } from '@onewindow/ui/empty'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { StatusTag, type StatusRole } from '@onewindow/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Building2, FileQuestion, ShieldCheck } from 'lucide-react'
import type { OwnCredit } from '../app/answers.ts'
import { Asked } from '../app/asked.tsx'
import { useActingFor } from '../app/acting-for.ts'
import type { Me } from '../app/session.ts'
import { PointCard, Ways } from './point-card.tsx'
import { pointsOf } from './points.ts'
import { creditTexts } from './texts.ts'

const ROLES: Readonly<Record<OwnCredit['class'], StatusRole>> = { A: 'done', B: 'info', C: 'near', D: 'over' }

/** Whose class is read: the firm of the address, else the one acted for, else the only one; with several the reader chooses. */
export function CreditPage({ me, firm }: { me: Me; firm: string | undefined }) {
  const text = useText(creditTexts)
  const acting = useActingFor()
  const firms = me.identities.filter(({ kind }) => kind !== 'person')
  const chosen = firms.find(({ partyId }) => partyId === (firm ?? acting)) ?? (firm === undefined && firms.length === 1 ? firms[0] : undefined)
  if (chosen !== undefined || firm !== undefined) return <FirmCredit partyId={chosen?.partyId ?? firm ?? ''} name={chosen?.name ?? ''} />
  if (firms.length === 0) return <Empty level={1} icon={<Building2 aria-hidden />} title={text('noFirm')} text={text('noFirmText')} action={<LinkButton href="/me/acting">{text('seeActing')}</LinkButton>} />
  return (
    <div className="cz-read ow-stack">
      <PageHead title={text('choose')} text={text('chooseText')} />
      <CardList rows={firms.map(({ partyId, name }) => ({ key: partyId, icon: <Building2 aria-hidden />, title: name, href: `/me/credit?firm=${partyId}` }))} />
    </div>
  )
}

function FirmCredit({ partyId, name }: { partyId: string; name: string }) {
  const { trpc } = useApi()
  const text = useText(creditTexts)
  const credit = useQuery(trpc.citizen.subject.credit.queryOptions({ partyId }))
  return (
    <Asked question={credit} lines={6}>
      {(found) =>
        found === null ? (
          <Empty level={1} icon={<FileQuestion aria-hidden />} title={text('noFile')} text={text('noFileText', { name })} action={<LinkButton href="/wallet">{text('seeWallet')}</LinkButton>} />
        ) : (
          <Reckoning credit={found} firm={partyId} />
        )
      }
    </Asked>
  )
}

function Reckoning({ credit, firm }: { credit: OwnCredit; firm: string }) {
  const text = useText(creditTexts)
  const format = useFormat()
  const { name, class: risk, classByScore: byScore, scoreTenths, computedOn, classSince, better, floors, lines, more } = credit
  const score = text('points', { n: pointsOf(scoreTenths) })
  return (
    <div className="cz-read ow-stack">
      <PageHead over={name} title={text('why', { class: risk })} text={text('lead')} />
      <Card>
        <p className="cz-figure">
          {score} <StatusTag role={ROLES[risk]}>{text('class', { class: risk })}</StatusTag>
        </p>
        <p>{text(`meaning.${risk}`)}</p>
        {better !== null && floors.length === 0 && <p>{text('better', { n: pointsOf(better.below), class: better.class })}</p>}
        <p className="ow-small ow-second">
          {[text('computedOn', { day: format.dayPlain(computedOn) }), ...(classSince === null ? [] : [text('classSince', { day: format.dayPlain(classSince) })])].join(' · ')}
        </p>
      </Card>
      {floors.length > 0 && (
        <Section title={text('floors', { byScore, class: risk })}>
          <div className="ow-stack">
            {floors.map(({ floor, ways }) => (
              <Card key={floor} title={text(`floor.${floor}`)} level={3}>
                <p className="ow-second">{text('how')}</p>
                <Ways ways={ways} firm={firm} />
              </Card>
            ))}
          </div>
        </Section>
      )}
      {lines.length === 0 && floors.length === 0 && <Empty icon={<ShieldCheck aria-hidden />} title={text('none')} text={text('noneText', { name })} />}
      {lines.length > 0 && (
        <Section title={text('lines')}>
          <ol className="cz-points">
            {/* A line has no name of its own: two of one kind may fall on one day. */}
            {lines.map((line, i) => (
              <li key={`${i} ${line.what?.zh ?? ''} ${line.on ?? ''}`}>
                <PointCard line={line} firm={firm} />
              </li>
            ))}
          </ol>
          <p className="cz-points-sum">
            {text('total')} <b>{score}</b>
          </p>
        </Section>
      )}
      {more.length > 0 && (
        <Section title={text('more')}>
          <Card>
            <Ways ways={more} firm={firm} />
          </Card>
        </Section>
      )}
      <Callout tone="plain">{text('wrong')}</Callout>
    </div>
  )
}
