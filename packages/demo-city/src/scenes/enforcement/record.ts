import { CaseError } from '@onewindow/casework/refusal'

// What the register holds about a party, an officer here learns as officers do: the sheet is refused, and filled in again.

/** Not spared as a first violation, then as a slight one that was set right and did no harm (行政处罚法 §33(1)). */
const SPARED = { age: null, unableToDiscern: false, noFaultProved: false, slight: false, corrected: true, harm: 'slight', first: true }
const SLIGHT = { ...SPARED, slight: true, harm: 'none', first: false }

const refusalIn = (error: unknown): CaseError['refusal'] => {
  if (error instanceof CaseError) return error.refusal
  throw error
}

/** The deed with the points that earlier decisions give. */
export async function withRecord(deed: (points: number) => Promise<void>): Promise<void> {
  try {
    await deed(0)
  } catch (error) {
    const { code, params } = refusalIn(error)
    if (!code.endsWith('.recordHigher')) throw error
    await deed((params as { points: number }).points)
  }
}

/** The deed on the ground that holds for this party, and the article of it. */
export async function sparing(deed: (punishability: typeof SPARED, code: string) => Promise<void>): Promise<void> {
  try {
    await deed(SPARED, 'APL33(1)may')
  } catch (error) {
    if (!refusalIn(error).code.endsWith('.notFirst')) throw error
    await deed(SLIGHT, 'APL33(1)must')
  }
}
