import { specialities } from '@onewindow/identity/definition'
import { useApi } from '@onewindow/screens/api'
import { failureKind } from '@onewindow/screens/refusals'
import { useRegionNames } from '@onewindow/screens/regions'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { Empty } from '@onewindow/ui/empty'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { PrintHeader } from '@onewindow/ui/print-header'
import { Skeleton } from '@onewindow/ui/skeleton'
import { StatusShape } from '@onewindow/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { FileQuestion, Printer } from 'lucide-react'
import type { OwnEntry } from '../app/answers.ts'
import { Asked } from '../app/asked.tsx'
import { checkEntry, ENTRY_CHECKS, entryOf, type EntryCheck, type EntryVerdict } from './check-entry.ts'
import { ChallengeCard } from './challenge-card.tsx'
import { OUTCOME_TONE, outcomeOf } from './outcome.ts'
import { drawTexts } from './texts.ts'

/** The entry of one's own firm in a draw, checked on this device (MS-05). */
export function OwnEntryPage({ drawNo }: { drawNo: string }) {
  const { trpc } = useApi()
  const text = useText(drawTexts)
  const question = useQuery({ ...trpc.citizen.draws.entry.queryOptions({ drawNo }), staleTime: 600_000 })
  if (question.data === undefined && question.error && failureKind(question.error) === 'notFound')
    return <Empty level={1} icon={<FileQuestion aria-hidden />} title={text('notIn')} text={text('notInText')} action={<LinkButton href={`/draws/${encodeURIComponent(drawNo)}`}>{text('seePublic')}</LinkButton>} />
  return (
    <Asked question={question} lines={6}>
      {(own) => <Entry own={own} />}
    </Asked>
  )
}

function Entry({ own }: { own: OwnEntry }) {
  const { trpc } = useApi()
  const text = useText(drawTexts)
  const { drawNo, firm, number, size } = own
  const published = useQuery({ ...trpc.public.draws.byNumber.queryOptions({ drawNo }), staleTime: 600_000 })
  // Without a line it is not even asked: the rest is checked all the same.
  const settled = published.data !== undefined || published.fetchStatus !== 'fetching'
  const verdict = useQuery({
    queryKey: ['own entry', own, published.data?.commitHash ?? null],
    enabled: settled,
    staleTime: Infinity,
    networkMode: 'always',
    queryFn: () => checkEntry(own, published.data ?? null),
  }).data
  return (
    <div className="cz-read ow-stack">
      <PrintHeader organ={text('title')} title={text('ownTitle')} number={drawNo} address={location.href} />
      <PageHead
        title={text('ownTitle')}
        over={drawNo}
        text={text('ownLead', { firm, n: number, size })}
        actions={
          <span className="cz-not-printed">
            <Button icon={<Printer aria-hidden />} onClick={() => print()}>
              {text('print')}
            </Button>
          </span>
        }
      />
      {verdict ? <Checked verdict={verdict} own={own} /> : <Skeleton shape="card" lines={5} />}
      <Says own={own} />
      <Card title={text('ownDrawn')} className="ow-stack">
        <p>{text('ownDrawnText')}</p>
        <div>
          <LinkButton href={`/draws/${encodeURIComponent(drawNo)}`}>{text('seePublic')}</LinkButton>
        </div>
      </Card>
      {published.data?.resultHash && <ChallengeCard drawNo={drawNo} partyId={own.partyId} />}
      <Proof own={own} />
    </div>
  )
}

function Checked({ verdict, own: { number, size } }: { verdict: EntryVerdict; own: OwnEntry }) {
  const text = useText(drawTexts)
  // Whether it is the published list is one of the checks.
  const outcome = outcomeOf(
    ENTRY_CHECKS.every((check) => verdict[check] !== false),
    verdict.document === null ? null : undefined,
  )
  const words = (check: EntryCheck): string =>
    check === 'place' ? text('own.place', { n: number, size }) : check === 'document' && verdict.document === null ? text('ownDocumentUnknown') : text(`own.${check}`)
  return (
    <Card tone={OUTCOME_TONE[outcome]} title={text('checks')}>
      <p role="status">
        <b>{text(`own.is.${outcome}`)}</b>
      </p>
      <p className="ow-second">{text(`own.isText.${outcome}`)}</p>
      <ul className="cz-checks">
        {ENTRY_CHECKS.map((check) => {
          const is = verdict[check]
          return (
            <li key={check} data-check={check} data-role={is ? 'done' : is === null ? 'waiting' : 'refused'}>
              <StatusShape role={is ? 'done' : is === null ? 'waiting' : 'refused'} size={22} />
              <span>{is === false ? text('checkFails', { check: words(check) }) : words(check)}</span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function Says({ own: { entry, uscc, id, salt } }: { own: OwnEntry }) {
  const text = useText(drawTexts)
  const { language } = useLanguage()
  const said = entryOf(entry)
  const region = useRegionNames(said ? [said.region] : [])
  return (
    <Card title={text('ownSays')}>
      <DescriptionList
        rows={[
          ...(said ? [{ key: 'class', term: text('ownClass'), value: text('classOf', { class: said.risk }) }, { key: 'region', term: text('ownRegion'), value: region(said.region) }] : []),
          ...(said?.requires?.length ? [{ key: 'requires', term: text('ownRequires'), value: said.requires.map((code) => specialities.find((one) => one.code === code)?.[language] ?? code).join(' · ') }] : []),
          { key: 'uscc', term: text('ownUscc'), value: uscc },
          { key: 'number', term: text('ownNumber'), value: <span className="ow-mono cz-hash">{id}</span> },
          { key: 'salt', term: text('ownSalt'), value: <span className="ow-mono cz-hash">{salt}</span> },
        ]}
      />
    </Card>
  )
}

function Proof({ own: { entry, leaf, proof, objectsRoot } }: { own: OwnEntry }) {
  const text = useText(drawTexts)
  return (
    <details className="ow-unfold">
      <summary>{text('proof')}</summary>
      <p className="ow-tiny ow-mono cz-hash">{entry}</p>
      <p className="ow-tiny ow-mono cz-hash">
        {text('leaf')} {leaf}
      </p>
      <ol className="ow-tiny ow-mono cz-hash">
        {/* A hash may come twice in a way to the root of a list of equal entries; its place is its name. */}
        {proof.map((hash, i) => (
          <li key={`${i} ${hash}`}>{hash}</li>
        ))}
      </ol>
      <p className="ow-tiny ow-mono cz-hash">
        {text('root')} {objectsRoot}
      </p>
    </details>
  )
}
