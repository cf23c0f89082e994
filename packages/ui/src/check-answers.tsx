import { Card } from './card.tsx'
import { DescriptionList } from './description-list.tsx'
import type { Description } from './description-list.tsx'
import { Link } from './link.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface AnswerSection {
  key: string
  title: string
  editHref?: string
  rows: readonly (Description & {
    /** Typed by the reader, not known before: marked 您填写的. */
    own?: boolean
  })[]
}

/** Everything that will be sent, section by section, each with its 修改. */
export function CheckAnswers({ sections }: { sections: readonly AnswerSection[] }) {
  const text = useText(uiTexts)
  return (
    <div className="ow-stack">
      {sections.map((section) => (
        <Card
          key={section.key}
          flush
          title={section.title}
          action={
            section.editHref !== undefined && (
              <Link className="ow-link ow-edit" href={section.editHref}>
                {text('edit')}
                <span className="ow-hidden"> {section.title}</span>
              </Link>
            )
          }
        >
          <div className="ow-card-body">
            <DescriptionList
              rows={section.rows.map(({ own, ...row }) => (own && row.note === undefined ? { ...row, note: text('ownTyping') } : row))}
            />
          </div>
        </Card>
      ))}
    </div>
  )
}
