/** Where a tab keeps the party it acts for. */
export const ACTING_KEY = 'ow_acting_for'
