/** What people type of a phone number: blanks, dashes, full-width digits and +86 are read too. */
export const phoneTyped = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '')

/** A mainland mobile number, eleven digits. */
export const isPhone = (typed: string): boolean => /^1[3-9][0-9]{9}$/.test(phoneTyped(typed))
