/** The platform's name, as authenticators show it beside a key or a code. */
export const APP_NAME = '银川市一窗通办'

/** Name of the header our own code sets with the caller's address; one a browser sends is removed before. */
export const ADDRESS_HEADER = 'x-onewindow-address'
