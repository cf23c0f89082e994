import type { RoleScope } from '@onewindow/identity/definition'
import { useText } from '@onewindow/ui/i18n'
import { Building2, Globe, Map as MapIcon, PencilLine, UserCheck, UserRound, UserX, UsersRound } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { deskTexts } from '../app/texts-of-desk.ts'
import { adminTexts } from '../texts.ts'
import type { MatrixCell } from './matrix-view.ts'

const icons: Record<RoleScope, LucideIcon> = { department: Building2, regionSubtree: MapIcon, assigned: UserCheck, all: Globe, own: UserRound, public: Globe }
/** Wide reach is filled, the own organ tinted, single cases outlined: the width of a right is seen before it is read. */
const looks: Record<RoleScope, 'solid' | 'soft' | 'outline'> = { department: 'soft', regionSubtree: 'solid', assigned: 'outline', all: 'solid', own: 'outline', public: 'outline' }

/** How far a right reaches, as word and icon, and what narrows it. */
export function ScopeChip({ cell }: { cell: MatrixCell }) {
  const text = useText(adminTexts)
  const desk = useText(deskTexts)
  const narrow = cell.notBy.length > 0 ? { Icon: UserX, word: text('narrowNotBy') } : cell.confirmedBy.length > 0 ? { Icon: UsersRound, word: text('narrowTwo') } : cell.reason ? { Icon: PencilLine, word: text('narrowReason') } : null
  const Icon = icons[cell.scope]
  const scope = desk.find(`scope.${cell.scope}`) ?? cell.scope
  return (
    <span className="ad-scope">
      <span className="ow-tag" data-look={looks[cell.scope]}><Icon aria-hidden />{scope}</span>
      {narrow && <span className="ow-tag"><narrow.Icon aria-hidden />{narrow.word}</span>}
    </span>
  )
}

/** What the icons mean, under the matrix. */
export function ScopeLegend() {
  const text = useText(adminTexts)
  const rows = [[Globe, 'legendAll'], [MapIcon, 'legendRegion'], [Building2, 'legendDepartment'], [UserCheck, 'legendAssigned'], [UserX, 'legendNotBy'], [UsersRound, 'legendTwo'], [PencilLine, 'legendReason']] as const
  return <ul className="ad-legend">{rows.map(([Icon, key]) => <li key={key}><Icon aria-hidden />{text(key)}</li>)}</ul>
}
