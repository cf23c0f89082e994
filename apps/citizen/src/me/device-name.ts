/** What a browser says of itself, in two words a person knows. Null when it says nothing that is understood. */
export function deviceOf(userAgent: string | null): { browser: string; system: string; phone: boolean } | null {
  if (userAgent === null) return null
  const found = (pairs: readonly (readonly [RegExp, string])[]): string | undefined =>
    pairs.find(([pattern]) => pattern.test(userAgent))?.[1]
  const browser = found([
    [/MicroMessenger/, 'WeChat'],
    [/Edg\//, 'Edge'],
    [/QQBrowser/, 'QQ'],
    [/Firefox\//, 'Firefox'],
    [/HeadlessChrome|Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ])
  const system = found([
    [/HarmonyOS/, 'HarmonyOS'],
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ])
  return browser && system ? { browser, system, phone: /Mobile|Android|iPhone/.test(userAgent) } : null
}
