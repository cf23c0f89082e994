import type { Guide, GuideMaterial } from '../app/answers.ts'
import { Card } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { StatusShape, StatusWord, type StatusRole } from '@onewindow/ui/status-tag'
import { FolderCheck } from 'lucide-react'
import { BoldWords } from '../app/bold-words.tsx'
import { useInLanguage } from '../app/in-language.ts'
import { countNeeds, needOf, type Held, type Need } from './needs.ts'
import { servicesTexts } from './texts.ts'

const roles: Record<Need, StatusRole> = {
  have: 'done',
  fetched: 'done',
  prepare: 'waiting',
  later: 'promised',
  maybe: 'waiting',
  optional: 'waiting',
}
const words = { have: 'have', fetched: 'fetched', prepare: 'prepare', later: 'later', maybe: 'maybe', optional: 'free2' } as const

/** The same while nobody knows what the reader has: the list is ordered by that. */
export function NeedsComing() {
  const text = useText(servicesTexts)
  return (
    <Card title={text('what')} icon={<FolderCheck aria-hidden />}>
      <Skeleton lines={6} />
    </Card>
  )
}

/** What is needed (需要什么): each material with what the platform already has. */
export function GuideNeeds({ guide, held }: { guide: Guide; held: Held }) {
  const text = useText(servicesTexts)
  const say = useInLanguage()
  const listed = guide.materials.map((material) => ({ material, need: needOf(material, held) }))
  const order: Record<Need, number> = { have: 0, fetched: 1, prepare: 2, later: 3, maybe: 4, optional: 5 }
  return (
    <Card title={text('what')} icon={<FolderCheck aria-hidden />}>
      <p>
        <BoldWords>{text('countHave', countNeeds(guide.materials, held))}</BoldWords>
      </p>
      <ul className="cz-needs">
        {listed
          .sort((a, b) => order[a.need] - order[b.need])
          .map(({ material, need }) => (
            <li key={material.key}>
              <StatusShape role={roles[need]} />
              <div>
                <b>{say(material.name)}</b>
                <Hint material={material} need={need} held={held} />
              </div>
              <StatusWord role={roles[need]}>{text(words[need])}</StatusWord>
            </li>
          ))}
      </ul>
    </Card>
  )
}

function Hint({ material, need, held }: { material: GuideMaterial; need: Need; held: Held }) {
  const text = useText(servicesTexts)
  const say = useInLanguage()
  const {
    source,
    spared: { licences },
    condition,
    deferrable,
    commitmentReplaceable,
    originals,
  } = material
  const own = licences.find(({ code }) => held.has(code))
  const hint =
    source === 'generated'
      ? text('generated')
      : own
        ? text('fromLicence', { name: say(own.name) })
        : need === 'fetched'
          ? text('byDataset')
          : condition !== null
            ? text('onlyIf', { when: say(condition) })
            : licences[0]
              ? text('byLicence', { name: say(licences[0].name) })
              : deferrable
                ? text('canDefer')
                : commitmentReplaceable
                  ? text('canCommit')
                  : need === 'optional'
                    ? text('optionalMaterial')
                    : originals > 0
                      ? text('original')
                      : undefined
  return hint === undefined ? null : <small>{hint}</small>
}
