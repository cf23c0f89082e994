import type { OpeningView } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useMixedTexts } from '@onewindow/screens/case-texts'
import { QueryView } from '@onewindow/screens/query-view'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { Card } from '@onewindow/ui/card'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { Empty } from '@onewindow/ui/empty'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { Link, useNavigateTo } from '@onewindow/ui/link'
import { SearchBox } from '@onewindow/ui/search-box'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { staffTexts } from '../texts.ts'
import { byDomain, kindKey, type Kind } from './kinds.ts'

/** Which cases this officer may begin, by domain, and why not for the rest. */
export function NewPage({ text: typed = '' }: { text?: string | undefined }) {
  const text = useText(staffTexts)
  const { trpc } = useApi()
  const navigate = useNavigateTo()
  const [now, setNow] = useState(typed)
  const query = useQuery(trpc.staff.openings.list.queryOptions())
  const search = (words: string): void => navigate(words.trim() ? `/staff/new?text=${encodeURIComponent(words.trim())}` : '/staff/new')
  return (
    <>
      <DeskHead title={text('newCase')} text={text('newCaseText')} />
      <DeskPage>
        <div className="st-search-kind"><SearchBox quiet autoFocus value={now} onChange={setNow} onSearch={search} label={text('findKind')} /></div>
        <QueryView query={query} lines={8} shape="row">{(openings) => <Kinds openings={openings as OpeningView[]} typed={now} />}</QueryView>
      </DeskPage>
    </>
  )
}

function Kinds({ openings, typed }: { openings: readonly OpeningView[]; typed: string }) {
  const text = useText(staffTexts)
  const kinds = useKinds(openings)
  const mine = byDomain(kinds.filter(({ refusal }) => !refusal), typed)
  const others = byDomain(kinds.filter(({ refusal }) => refusal), typed)
  const n = others.reduce((sum, one) => sum + one.kinds.length, 0)
  return (
    <>
      {mine.length === 0 && <Empty title={text(typed ? 'noKindFits' : 'noKindMine')} text={text(typed ? 'noKindFitsText' : 'noKindMineText')} />}
      <div className="st-kinds">
        {mine.map((group) => (
          <Card key={group.domain} title={text(`domain.${group.domain}` as 'domain.approval')}>
            <ul className="st-kind-list">{group.kinds.map((kind) => <li key={kind.key}><Link href={kind.href}><span><b>{kind.name}</b><small>{kind.verb}{kind.inside && ` · ${text('kindInside')}`}</small></span><ChevronRight aria-hidden /></Link></li>)}</ul>
          </Card>
        ))}
      </div>
      {n > 0 && (
        <details className="st-other-kinds" open={mine.length === 0 || undefined}>
          <summary>{text('otherKinds', { n })}</summary>
          <div className="st-kinds">
            {others.map((group) => (
              <section key={group.domain}>
                <h2>{text(`domain.${group.domain}` as 'domain.approval')}</h2>
                <dl>{group.kinds.map((kind) => <div key={kind.key}><dt>{kind.name}<small>{kind.verb}</small></dt><dd>{kind.why}</dd></div>)}</dl>
              </section>
            ))}
          </div>
        </details>
      )}
    </>
  )
}

/** The openings with their words: what the case is called, the verb, and why not. */
function useKinds(openings: readonly OpeningView[]): Kind[] {
  const text = useText(staffTexts)
  const words = useMixedTexts()
  const { language } = useLanguage()
  const say = useRefusalText()
  const whyNot = ({ refusal, roles }: OpeningView): string => {
    if (!refusal) return ''
    return roles.length > 0 ? text('kindByRole', { roles: roles.map((role) => role[language]).join(text('joint')) }) : say(refusal)
  }
  return openings.map((opening) => {
    const of = words.of(opening.caseType)
    return { ...opening, key: kindKey(opening), name: of.find(`caseType.${opening.caseType}`) ?? opening.caseType, verb: of.event(opening.event), why: whyNot(opening), href: opening.ownPage ? '/staff/window' : `/staff/new/${kindKey(opening)}` }
  })
}
