// Shares of money in whole fen (分). Exact while amount × numerator stays below 2^53, which 10^13 yuan times a hundred does.

/** `amount` × numerator ÷ denominator, rounded down to the fen. */
export const shareDown = (amount: number, numerator: number, denominator: number): number => Math.floor((amount * numerator) / denominator)

/** `amount` × numerator ÷ denominator, rounded up to the fen. */
export const shareUp = (amount: number, numerator: number, denominator: number): number => Math.ceil((amount * numerator) / denominator)

/** The largest multiple of `unit` that is not above the amount. */
export const downTo = (amount: number, unit: number): number => Math.floor(amount / unit) * unit

export const sumFen = (amounts: readonly { readonly amountFen: number }[]): number =>
  amounts.reduce((sum, { amountFen }) => sum + amountFen, 0)
