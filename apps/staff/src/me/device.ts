const BROWSERS: readonly (readonly [string, RegExp])[] = [['Edge', /Edg\//], ['Firefox', /Firefox\//], ['Chrome', /Chrom(e|ium)\//], ['Safari', /Safari\//]]
const SYSTEMS: readonly (readonly [string, RegExp])[] = [['Windows', /Windows/], ['Android', /Android/], ['iOS', /iPhone|iPad/], ['macOS', /Mac OS X/], ['Linux', /Linux/]]

/** Browser and system of a device as people call them; empty when neither is known. */
export function deviceOf(userAgent: string): string {
  const named = (list: typeof BROWSERS): string | undefined => list.find(([, pattern]) => pattern.test(userAgent))?.[0]
  return [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(' · ')
}
