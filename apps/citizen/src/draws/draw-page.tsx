import { download } from '@onewindow/screens/download'
import { failureKind } from '@onewindow/screens/refusals'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Card, Section } from '@onewindow/ui/card'
import { CopyButton } from '@onewindow/ui/confirmation'
import { DescriptionList } from '@onewindow/ui/description-list'
import { Empty } from '@onewindow/ui/empty'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { PrintHeader } from '@onewindow/ui/print-header'
import { StatusShape, type StatusRole } from '@onewindow/ui/status-tag'
import { Download, FileQuestion, Printer } from 'lucide-react'
import type { PublishedDraw } from '../app/answers.ts'
import { Asked, type Question } from '../app/asked.tsx'
import { OwnDrawLink } from './own-draw-link.tsx'
import { DrawChecks } from './draw-checks.tsx'
import { usePartyName } from './party-name.ts'
import { drawTexts } from './texts.ts'

/** One draw as far as it is public: the commitment at once, the hash of the result with the draw, everything when the visits are over; then it is recomputed here. */
export function DrawPage({ question, drawNo }: { question: Question<PublishedDraw>; drawNo: string }) {
  const text = useText(drawTexts)
  if (question.data === undefined && question.error && failureKind(question.error) === 'notFound')
    return <Empty level={1} icon={<FileQuestion aria-hidden />} title={text('unknown')} text={text('unknownText')} action={<LinkButton href="/draws">{text('again')}</LinkButton>} />
  return (
    <Asked question={question} lines={6}>
      {(draw) => <Published draw={draw} drawNo={drawNo} />}
    </Asked>
  )
}

function Published({ draw, drawNo }: { draw: PublishedDraw; drawNo: string }) {
  const text = useText(drawTexts)
  const { bundle, supplements } = draw
  const save = () => download(`${drawNo}.json`, 'application/json', JSON.stringify(draw, null, 1))
  return (
    <div className="cz-read ow-stack">
      <PrintHeader organ={text('title')} title={text('over')} number={drawNo} address={location.href} />
      <PageHead
        title={drawNo}
        over={text('over')}
        actions={
          <span className="ow-row">
            {bundle !== null && (
              <Button icon={<Download aria-hidden />} onClick={save}>
                {text('save')}
              </Button>
            )}
            <Button icon={<Printer aria-hidden />} onClick={() => print()}>
              {text('print')}
            </Button>
          </span>
        }
      />
      {bundle !== null && <DrawChecks bundle={bundle} supplemented={supplements.length > 0} />}
      <Steps draw={draw} />
      <Commitment draw={draw} />
      {supplements.map((one) => (
        <Section key={one.drawNo} title={text('supplement', { no: one.drawNo })}>
          <p className="ow-second">{text('supplementLead')}</p>
          {one.bundle !== null && <DrawChecks bundle={one.bundle} level={3} />}
          <Commitment draw={one} level={3} />
        </Section>
      ))}
      <OwnDrawLink drawNo={drawNo} />
      {bundle !== null && <p className="ow-small ow-second">{text('script')}</p>}
      <LinkButton wide href="/draws">
        {text('again')}
      </LinkButton>
    </div>
  )
}

function Steps({ draw: { state, resultHash, bundle } }: { draw: PublishedDraw }) {
  const text = useText(drawTexts)
  const isVoid = state === 'void' || (state === 'archived' && resultHash === null)
  const rows: { role: StatusRole; words: string }[] = isVoid
    ? [{ role: 'done', words: text('step.committed') }, { role: 'refused', words: text('step.voided') }]
    : [
        { role: 'done', words: text('step.committed') },
        { role: resultHash === null ? 'waiting' : 'done', words: text(resultHash === null ? 'step.drawnNot' : 'step.drawn') },
        { role: bundle === null ? 'waiting' : 'done', words: text(bundle === null ? 'step.publishedNot' : 'step.published') },
      ]
  return (
    <Card title={text('steps')}>
      <ul className="cz-checks">
        {rows.map(({ role, words }) => (
          <li key={words}>
            <StatusShape role={role} size={22} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Commitment({ draw: { document, commitHash, resultHash }, level = 2 }: { draw: Pick<PublishedDraw, 'document' | 'commitHash' | 'resultHash'>; level?: 2 | 3 }) {
  const text = useText(drawTexts)
  const format = useFormat()
  const party = usePartyName()
  const { planNo, committedAt, commitments, publicSource } = document
  const hashes = [
    ['commitHash', commitHash], ['objectsRoot', document.objectsRoot], ['inspectorsRoot', document.inspectorsRoot], ['excludedRoot', document.excludedRoot], ['rulesHash', document.rulesHash],
    ...(resultHash === null ? [] : [['resultHash', resultHash] as const]),
  ] as const
  return (
    <Card level={level} title={text('hashes')}>
      <DescriptionList
        rows={[
          { key: 'planNo', term: text('planNo'), value: planNo },
          { key: 'committedAt', term: text('committedAt'), value: format.instant(committedAt) },
          { key: 'parties', term: text('parties'), value: commitments.map((one) => party(one.party)).join(' · ') },
          { key: 'publicSource', term: text('publicSource'), value: publicSource === 'none' ? text('noSource') : publicSource },
          ...hashes.map(([key, hash]) => ({ key, term: text(key), value: <span className="ow-mono cz-hash">{hash}</span>, note: <span className="cz-not-printed"><CopyButton value={hash} /></span> })),
        ]}
      />
    </Card>
  )
}
