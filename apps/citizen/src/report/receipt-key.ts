/** The receipt of a report without an account is kept under this name in the tab; the page that follows it begins from there. */
export const RECEIPT_KEY = 'visitor report receipt'
