import { useText } from '@onewindow/ui/i18n'
import { X } from 'lucide-react'
import { staffTexts } from '../texts.ts'

/** What has been chosen from a list, each to be taken back. */
export function Picked({ label, picked, onTakeBack }: { label: string; picked: readonly { key: string; label: string }[]; onTakeBack: (key: string) => void }) {
  const text = useText(staffTexts)
  if (picked.length === 0) return null
  return <div className="ow-chips" role="group" aria-label={label}>{picked.map((one) => <button key={one.key} type="button" className="ow-chip" data-on="" aria-label={text('takeBack', { name: one.label })} onClick={() => onTakeBack(one.key)}>{one.label}<X aria-hidden /></button>)}</div>
}
