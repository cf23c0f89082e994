import { Card } from '@onewindow/ui/card'
import { DescriptionList, type Description } from '@onewindow/ui/description-list'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import type { OwnCredit } from '../app/answers.ts'
import { useInLanguage } from '../app/in-language.ts'
import { beginAbout } from '../begin/start.ts'
import { pointsOf } from './points.ts'
import { creditTexts } from './texts.ts'

type Line = OwnCredit['lines'][number]
type Way = Line['ways'][number]

/** One line of the reckoning: what, when, how much it counts now and later, and how it gets less. */
export function PointCard({ line, firm }: { line: Line; firm: string }) {
  const text = useText(creditTexts)
  const say = useInLanguage()
  const { group, what, cap, tenths, ways } = line
  const rows = useRows(line)
  const kind = group === null ? text('reductionGroup') : say(group)
  return (
    <Card
      level={3}
      title={cap || what === null ? text('cap') : say(what)}
      {...(cap ? {} : { note: kind })}
      action={<b className="ow-nowrap">{text('points', { n: pointsOf(tenths) })}</b>}
    >
      {cap && <p>{text('capText', { group: kind })}</p>}
      {!cap && group === null && <p>{text('reductionText')}</p>}
      {!cap && group !== null && <DescriptionList rows={rows} />}
      {ways.length > 0 && (
        <>
          <h4 className="cz-points-how">{text('how')}</h4>
          <Ways ways={ways} firm={firm} />
        </>
      )}
    </Card>
  )
}

function useRows({ on, tenths, shareBp, steps, ways }: Line): Description[] {
  const text = useText(creditTexts)
  const format = useFormat()
  const lasts = steps.length === 0 && shareBp === 10_000
  const share = shareBp === 0 ? text('over') : shareBp < 10_000 ? text('share', { percent: format.number(shareBp / 100) }) : text('full')
  return [
    { key: 'day', term: text('day'), value: on === null ? text('state') : lasts ? text('since', { day: format.dayPlain(on) }) : format.day(on) },
    ...(lasts ? [] : [{ key: 'now', term: text('now'), value: `${text('points', { n: pointsOf(tenths) })} · ${share}` }]),
    ...(steps.length === 0 || ways.length === 0
      ? []
      : [
          {
            key: 'later',
            term: text('later'),
            value: steps.map((step) => (
              <span key={step.on} className="cz-line">
                {text(step.tenths === 0 ? 'gone' : 'step', { day: format.dayPlain(step.on), n: pointsOf(step.tenths) })}
              </span>
            )),
          },
        ]),
  ]
}

/** The step that a way means in the firm's own case: its form is open where it can be taken today. */
const STEP: Readonly<Partial<Record<Way['way'], string>>> = { leaveList: 'applyRemoval', object: 'object', leaveSerious: 'applyEarly', finishCorrection: 'report' }

/** What can be done, each with what it brings and, where it can be done online, the way there. */
export function Ways({ ways, firm }: { ways: readonly Way[]; /** Whose class it is: what is begun is begun for it. */ firm: string }) {
  return (
    <ul className="cz-plain-list">
      {ways.map((way) => (
        <li key={way.way}>
          <WayText way={way} firm={firm} />
        </li>
      ))}
    </ul>
  )
}

function WayText({ way: { way, tenths, from, begin, caseId, licence, decision }, firm }: { way: Way; firm: string }) {
  const text = useText(creditTexts)
  const format = useFormat()
  const say = useInLanguage()
  const said = [
    text(`way.${way}`),
    ...(tenths === null ? [] : [tenths > 0 ? text('by', { n: pointsOf(tenths) }) : way === 'repair' ? text('noMore') : '']),
    ...(from === null ? [] : [text('from', { day: format.dayPlain(from) })]),
  ]
  return (
    <>
      {said.filter(Boolean).join(text('joined'))}
      {licence !== null && <span className="cz-line ow-small ow-second">{text('licence', { name: say(licence), day: format.dayPlain(licence.validTo) })}</span>}
      {decision !== null && <span className="cz-line ow-small ow-second">{text('decision', { number: decision })}</span>}
      {begin !== null && <Go href={beginAbout(begin, { firm, ...(decision === null ? {} : { decision }) })} word={text('go.begin')} />}
      {caseId !== null && <Go href={`/cases/${caseId}${STEP[way] ? `?do=${STEP[way]}` : ''}`} word={text('go.case')} />}
      {licence !== null && <Go href={`/services?q=${encodeURIComponent(say(licence))}`} word={text('go.licence')} />}
    </>
  )
}

const Go = ({ href, word }: { href: string; word: string }) => (
  <span className="cz-line cz-points-go">
    <TextLink href={href}>{word}</TextLink>
  </span>
)
