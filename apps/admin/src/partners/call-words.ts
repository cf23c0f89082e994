import { useText } from '@onewindow/ui/i18n'
import { adminTexts } from '../texts.ts'

/** What a call of a partner and its refusal are in words. The journal keeps the code of a refusal alone, so its sentence names no case, day or person. */
export function useCallWords(): { call: (call: string) => string; refusal: (code: string) => string } {
  const text = useText(adminTexts)
  return {
    call: (call) => text.find(`partnerCall.${call}`) ?? call,
    refusal: (code) => text.find(`callRefused.${code}`) ?? text('callRefusedOther', { code }),
  }
}
