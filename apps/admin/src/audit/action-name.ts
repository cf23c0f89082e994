import { useCaseTexts } from '@onewindow/screens/case-texts'
import { useText } from '@onewindow/ui/i18n'
import { useCallback } from 'react'
import { adminTexts } from '../texts.ts'

/** What an entry says was done, in words: acts of the platform from our dictionary, events of cases from that of their case type. */
export function useActionName(): (action: string) => string {
  const text = useText(adminTexts)
  const application = useCaseTexts('application')
  return useCallback((action: string) => {
    const own = text.find(`action.${action}`)
    if (own !== undefined) return own
    const [type, event] = action.split('.')
    return type === 'application' && event !== undefined ? application.done(event) : action
  }, [text, application])
}

export type ActionKind = 'read' | 'write' | 'export' | 'signIn'

/** Reading, changing, taking away or entering: the mark before an entry. */
export function kindOfAction(action: string): ActionKind {
  if (/export/i.test(action)) return 'export'
  if (/^signIn|signOut/.test(action)) return 'signIn'
  return /search|read|explain|unmask|lookup|view/i.test(action) ? 'read' : 'write'
}
