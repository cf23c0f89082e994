import { Dialog } from './dialog.tsx'
import type { KeyMeaning } from './desk-shell.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

/** The window behind `?`: all keys that work here. */
export function ShortcutHelp({ keys, onClose }: { keys: readonly KeyMeaning[], onClose: () => void }) {
  const text = useText(uiTexts)
  const all: KeyMeaning[] = [
    { keys: '/', meaning: text('search') },
    { keys: 'Ctrl K', meaning: text('commandPalette') },
    { keys: '?', meaning: text('help') },
    ...keys,
  ]
  return (
    <Dialog open onClose={onClose} title={text('help')}>
      <dl className="ow-keys">
        {all.map((one) => [
          <dt key={one.keys} className="ow-key">
            <kbd>{one.keys}</kbd>
          </dt>,
          <dd key={`${one.keys} means`}>{one.meaning}</dd>,
        ])}
      </dl>
    </Dialog>
  )
}
