import { Button } from '@onewindow/ui/button'
import { Dialog } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { forgetView, saveView, useSavedViews } from '../app/saved-views.ts'
import { staffTexts } from '../texts.ts'

/** Keeps the list with its filters under a name; the kept ones can be removed here. */
export function SaveViewDialog({ suggestion, search, onClose }: { suggestion: string; search: string; onClose: () => void }) {
  const text = useText(staffTexts)
  const views = useSavedViews()
  const [name, setName] = useState(suggestion)
  const save = (): void => {
    if (name.trim() === '') return
    saveView(name.trim(), search)
    toast(text('viewSaved', { name: name.trim() }))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={text('saveView')}>
      <form className="ow-stack" onSubmit={(event) => { event.preventDefault(); save() }}>
        <TextField name="view-name" label={text('viewName')} hint={text('viewNameHint')} value={name} onChange={setName} maxLength={30} autoFocus />
        {views.length > 0 && <ul className="st-plain">{views.map((view) => <li key={view.id} className="ow-split"><span>{view.name}</span><Button kind="quiet" size="small" icon={<Trash2 aria-hidden />} onClick={() => forgetView(view.id)}>{text('removeView')}</Button></li>)}</ul>}
        <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button type="submit" kind="primary">{text('saveView')}</Button></div>
      </form>
    </Dialog>
  )
}
