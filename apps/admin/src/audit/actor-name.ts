import { useText } from '@onewindow/ui/i18n'
import { useCallback } from 'react'
import { adminTexts } from '../texts.ts'

/** Who did it: the officer's name, the system, or what kind of person when the log holds only an id. */
export function useActorName(): (entry: { actor: string; actorName: string | null }) => string {
  const text = useText(adminTexts)
  return useCallback(({ actor, actorName }) => actorName ?? text.find(`actor.${actor.split(':')[0] ?? ''}`) ?? actor, [text])
}
