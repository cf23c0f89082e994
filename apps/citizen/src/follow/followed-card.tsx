import { useCaseTexts } from '@onewindow/screens/case-texts'
import { Callout } from '@onewindow/ui/banner'
import { Card } from '@onewindow/ui/card'
import { DescriptionList, type Description } from '@onewindow/ui/description-list'
import { useFormat, useText } from '@onewindow/ui/i18n'
import type { Followed } from '../app/answers.ts'
import { useInLanguage } from '../app/in-language.ts'
import { followTexts } from './texts.ts'

/** Where a request stands, what was promised, and what was answered; of one that is kept secret only the first. */
export function FollowedCard({ found }: { found: Followed }) {
  const text = useText(followTexts)
  const format = useFormat()
  const say = useInLanguage()
  const words = useCaseTexts('citizenRequest')
  const { receivedOn, promisedOn, category, unit, reply } = found
  const rows: Description[] = [
    { key: 'now', term: text('now'), value: words.state(found.state) },
    ...(found.result === null ? [] : [{ key: 'result', term: text('result'), value: words.result(found.result) }]),
    ...(promisedOn === null || reply !== null
      ? []
      : [{ key: 'promisedOn', term: text('promisedOn'), value: text('promisedBy', { day: format.day(promisedOn) }), ...(found.late ? { note: text('late'), role: 'over' as const } : {}) }]),
    ...(category === null ? [] : [{ key: 'category', term: text('category'), value: say(category) }]),
    ...(unit === null ? [] : [{ key: 'unit', term: text('unit'), value: say(unit) }]),
    ...(receivedOn === null ? [] : [{ key: 'receivedOn', term: text('receivedOn'), value: format.day(receivedOn) }]),
  ]
  return (
    <div className="ow-stack">
      <Card title={found.number}>
        <DescriptionList rows={rows} />
      </Card>
      {found.sealed && <Callout>{text('sealed')}</Callout>}
      {found.asked !== null && (
        <Card title={text('asked')}>
          <p>{found.asked}</p>
          <p className="ow-hint">{text('askedHow')}</p>
        </Card>
      )}
      {found.answer !== null && (
        <Card title={text('answer')}>
          <p>{found.answer}</p>
        </Card>
      )}
      {reply !== null && <ReplyCard reply={reply} />}
    </div>
  )
}

function ReplyCard({ reply }: { reply: NonNullable<Followed['reply']> }) {
  const text = useText(followTexts)
  const format = useFormat()
  const parts = (['found', 'done', 'basis', 'next'] as const).filter((part) => reply[part] !== '')
  return (
    <Card title={text('reply')} note={text('repliedOn', { day: format.day(reply.on) })}>
      <DescriptionList rows={parts.map((part) => ({ key: part, term: text(part), value: reply[part] }))} />
    </Card>
  )
}
