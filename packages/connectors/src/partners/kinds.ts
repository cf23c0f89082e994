/** Systems outside that may hold a key (`externalSystem` and `device` of the common vocabulary §1). Tables name them as actors and senders. */
export const partnerKinds = ['bank', 'laboratory', 'retestBody', 'testingBody', 'police', 'court', 'registry', 'hotline', 'open311', 'kiosk', 'ratingDevice', 'smsGateway'] as const

export type PartnerKind = (typeof partnerKinds)[number]
