import type { CaseRow } from '@onewindow/casework/definition/views'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { ringOf } from '@onewindow/screens/clock-parts'
import { ClockRing } from '@onewindow/ui/clock-ring'
import { Link } from '@onewindow/ui/link'
import { StatusShape } from '@onewindow/ui/status-tag'
import { BoldWords } from '../app/bold-words.tsx'
import { useCaseTitle } from '../app/in-language.ts'
import { daysOfRow, useOrganName, useStatusSentence } from './status-sentence.ts'

/** One case of a list: ring, name, and its status as a sentence. */
export function CaseLine({ row, level, href }: { row: CaseRow; level: 2 | 3; href?: string }) {
  const sentenceOf = useStatusSentence(row.caseType)
  const organOf = useOrganName()
  const titleOf = useCaseTitle()
  const { clock } = row
  const { kind } = useCaseTexts(row.caseType)
  const isGeneral = row.caseType !== 'application' && kind !== row.title
  const Heading = level === 2 ? 'h2' : 'h3'
  const sentence = sentenceOf({ state: row.state, organ: organOf(row), number: row.number, ...daysOfRow(row) })
  return (
    <div className="cz-case">
      {clock ? (
        <ClockRing {...ringOf(clock, sentence.replaceAll('**', ''))} size={52} />
      ) : (
        <StatusShape role={row.phase === 'ended' || row.phase === 'archived' ? 'done' : 'waiting'} size={36} />
      )}
      <div>
        {isGeneral && <small className="cz-kind">{kind}</small>}
        <Heading>
          {href === undefined ? (
            titleOf(row)
          ) : (
            <Link className="cz-card-link" href={href}>
              {titleOf(row)}
            </Link>
          )}
        </Heading>
        <p>
          <BoldWords>{sentence}</BoldWords>
        </p>
      </div>
    </div>
  )
}
