import { caseTypeTexts, useMixedTexts } from '@onewindow/screens/case-texts'
import { dictionary } from '@onewindow/ui/dictionary'
import { useText } from '@onewindow/ui/i18n'
import { useCallback } from 'react'
import { adminTexts } from '../texts.ts'

const licenceTexts = dictionary<object>({
  zh: () => import('@onewindow/licences/locales/zh').then((m) => m.zh), en: () => import('@onewindow/licences/locales/en').then((m) => m.en),
})

/** What an entry says was done, in words: acts of the platform from our dictionary, events of cases and licences from their own. */
export function useActionName(): (action: string) => string {
  const text = useText(adminTexts)
  const words = useMixedTexts()
  const licence = useText(licenceTexts)
  return useCallback((action: string) => {
    const own = text.find(`action.${action}`)
    if (own !== undefined) return own
    const [type, event] = action.split('.')
    if (event === undefined) return action
    if (type !== undefined && Object.hasOwn(caseTypeTexts, type)) return type === 'application' ? words.of(type).done(event) : text('caseAct', { kind: words.of(type).find(`caseType.${type}`) ?? type, act: words.of(type).done(event) })
    const act = type === 'licence' ? licence.find(`event.${event}`) : undefined
    return act === undefined ? action : text('licenceAct', { act })
  }, [text, words, licence])
}

export type ActionKind = 'read' | 'write' | 'export' | 'signIn'

/** Reading, changing, taking away or entering: the mark before an entry. */
export function kindOfAction(action: string): ActionKind {
  if (/export/i.test(action)) return 'export'
  if (/^signIn|signOut/.test(action)) return 'signIn'
  return /search|read|explain|unmask|lookup|view/i.test(action) ? 'read' : 'write'
}
