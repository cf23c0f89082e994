/**
 * Licences by which a firm does what they allow, in the register of certificates and in its file: draws reach it by them, and a food business is graded by them. One that is suspended, ended or about to be revoked allows nothing now
 * (market supervision §5.1, §5.10).
 */
export const STANDING: readonly string[] = ['valid']
