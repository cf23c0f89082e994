import type { AppRouter } from '@onewindow/api/router'
import { useRegionNames } from '@onewindow/screens/regions'
import { CheckboxCard } from '@onewindow/ui/checkbox'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import type { inferRouterOutputs } from '@trpc/server'
import { adminTexts } from '../texts.ts'
import { useCallWords } from './call-words.ts'

export type PartnerKindCalls = inferRouterOutputs<AppRouter>['admin']['partners']['kinds'][number]
/** What an administrator says about a partner; numbers as typed. */
export interface Terms { name: string; regionCode: string; calls: readonly string[]; perMinute: string }

const LEAST_NAME = 2
const MOST_PER_MINUTE = 6000

/** What is wrong with the terms, by the name of its field. */
export function termFaults({ name, regionCode, perMinute }: Terms): ('partnerNameNeeded' | 'partnerRegionNeeded' | 'partnerRateNeeded')[] {
  const rate = Number(perMinute)
  return [
    ...(name.trim().length >= LEAST_NAME ? [] : (['partnerNameNeeded'] as const)), ...(/^\d{6}(\d{3}){0,2}$/.test(regionCode.trim()) ? [] : (['partnerRegionNeeded'] as const)),
    ...(Number.isInteger(rate) && rate >= 1 && rate <= MOST_PER_MINUTE ? [] : (['partnerRateNeeded'] as const)),
  ]
}

/** As the server takes them. */
export const termsOf = ({ name, regionCode, calls, perMinute }: Terms) => ({ name: name.trim(), regionCode: regionCode.trim(), calls: [...calls], perMinute: Number(perMinute) })

/** Name, how far, how often and which calls. */
export function TermsFields({ terms, onChange, calls, tried }: { terms: Terms; onChange: (terms: Terms) => void; calls: readonly string[]; tried: boolean }) {
  const text = useText(adminTexts)
  const words = useCallWords()
  const code = terms.regionCode.trim()
  const named = useRegionNames([code])(code)
  const faults = tried ? termFaults(terms) : []
  const errorOf = (fault: (typeof faults)[number]) => (faults.includes(fault) ? text(fault) : undefined)
  const tick = (call: string, checked: boolean) => onChange({ ...terms, calls: checked ? [...terms.calls, call] : terms.calls.filter((one) => one !== call) })
  return (
    <>
      <TextField name="partnerName" label={text('partnerName')} hint={text('partnerNameHint')} value={terms.name} onChange={(name) => onChange({ ...terms, name })} maxLength={80} error={errorOf('partnerNameNeeded')} />
      <div className="ad-pair">
        <TextField name="partnerRegion" label={text('partnerRegion')} hint={named === code ? text('partnerRegionHint') : named} value={terms.regionCode} onChange={(regionCode) => onChange({ ...terms, regionCode })} maxLength={12} error={errorOf('partnerRegionNeeded')} />
        <TextField name="partnerRate" label={text('partnerRate')} hint={text('partnerRateHint')} value={terms.perMinute} onChange={(perMinute) => onChange({ ...terms, perMinute })} maxLength={4} error={errorOf('partnerRateNeeded')} />
      </div>
      <fieldset className="ow-field"><legend className="ow-label">{text('partnerCalls')}</legend>
        {calls.map((call) => <CheckboxCard key={call} name={`call-${call}`} label={words.call(call)} checked={terms.calls.includes(call)} onChange={(checked) => tick(call, checked)} />)}
      </fieldset>
    </>
  )
}
