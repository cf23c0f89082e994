const BROWSERS = [[/Edg\//, 'Edge'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari']] as const
const SYSTEMS = [[/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux']] as const

/** Browser and system of a session as a person would name them: Chrome · Windows. `unknown` when the text names neither. */
export function deviceOf(userAgent: string | null, unknown: string): string {
  const known = (list: readonly (readonly [RegExp, string])[]) => list.find(([sign]) => sign.test(userAgent ?? ''))?.[1]
  return [known(BROWSERS), known(SYSTEMS)].filter((name) => name !== undefined).join(' · ') || unknown
}
