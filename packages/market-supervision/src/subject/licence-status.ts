import { licenceLifecycle } from '@onewindow/licences/lifecycle'

/**
 * Licences that make their holder a firm of what they allow, in the register of certificates and in its file: draws reach it by them, and a food business is graded by them (market supervision §5.1, §5.4, §5.10). They are those that have not
 * ended by the table of certificates. One under revocation is in force until it is revoked (approval §3.4: it may be kept). One that is suspended allows nothing for a while, but neither §5.1 nor 食品安全法 §109 lets its
 * holder out: that it keeps shut is what there is to check, and a detention ends by its last day before anybody writes it.
 */
export const STANDING: readonly string[] = Object.entries(licenceLifecycle.states).flatMap(([status, { is }]) => (is === 'open' ? [status] : []))
