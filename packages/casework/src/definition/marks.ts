/** What a case is marked with while somebody waits for its handler's word. */
export const ASKED = 'asked'
