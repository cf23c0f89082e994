import { findRole } from '@onewindow/identity/definition'
import { useFailureText as useApiFailureText, useRefusalText } from '@onewindow/screens/refusal-text'
import { refusalOf } from '@onewindow/screens/refusals'
import { SignInError } from '@onewindow/screens/sign-in'
import type { Language } from '@onewindow/ui/dictionary'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { adminTexts } from '../texts.ts'

/** Name of a role in the reader's language; the id itself when the vocabulary has no such role. */
export function roleName(id: string, language: Language): string {
  return findRole(id)?.[language] ?? id
}

/** Gives the sentence of a failed question or command; roles inside are named, refusals of the admin pages come from their own dictionary. */
export function useFailureText(): (error: unknown) => string {
  const { language } = useLanguage()
  const text = useText(adminTexts)
  const ofRefusal = useRefusalText()
  const ofFailure = useApiFailureText()
  return (error) => {
    const refusal = error instanceof SignInError ? error.refusal : refusalOf(error)
    if (!refusal) return ofFailure(error)
    const params = Object.fromEntries(Object.entries(refusal.params).map(([key, value]) => [key, typeof value === 'string' ? roleName(value, language) : value]))
    return text.find(`refusal.${refusal.code}`, params) ?? ofRefusal({ code: refusal.code, params })
  }
}
