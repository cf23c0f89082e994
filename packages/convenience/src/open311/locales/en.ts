import type { errors as zhErrors, notices as zhNotices, updates as zhUpdates } from './zh.ts'

export const errors: typeof zhErrors = {
  keyMissing: () => 'api_key was not provided',
  keyInvalid: () => 'api_key is not valid',
  jurisdictionUnknown: ({ value }) => `There is no jurisdiction ${value}`,
  serviceCodeMissing: () => 'service_code was not provided',
  serviceUnknown: ({ value }) => `There is no service ${value}`,
  requestUnknown: ({ value }) => `There is no request ${value}`,
  tokenUnknown: ({ value }) => `There is no token ${value}`,
  pathUnknown: () => 'There is no such resource',
  locationMissing: () => 'Give lat and long, address_string or address_id',
  coordinateInvalid: () => 'lat and long must be decimal degrees',
  outsideCity: () => 'The place is outside Yinchuan',
  attributeMissing: ({ code }) => `The required attribute ${code} is missing`,
  attributeValue: ({ code }) => `The value of attribute ${code} is not in its list`,
  attributeType: ({ code, type }) => `Attribute ${code} must be a ${type}`,
  tooLong: ({ field, max }) => `${field} is longer than ${max} characters`,
  tooManyFiles: ({ max }) => `No more than ${max} images`,
  imageRefused: () => 'A file is not an image that is taken',
  fieldMissing: ({ field }) => `${field} was not provided`,
  dateInvalid: ({ field }) => `${field} is not a date and time with an offset`,
  numberInvalid: ({ field, max }) => `${field} must be a whole number from 1 to ${max}`,
  statusInvalid: () => 'status is open or closed',
  statusUpperCase: () => 'status must be in upper case',
  tooManyIds: ({ max }) => `No more than ${max} ids at a time`,
  spanTooLong: ({ days }) => `The span is longer than ${days} days`,
  spanReversed: () => 'The end is before the start',
  updateDiffers: () => 'The same update_id came with another content',
  reopenRefused: () => 'It cannot be reopened now',
  cancelRefused: () => 'It cannot be withdrawn now',
  tooManyPosts: () => 'Too many posts; try again later',
  away: () => 'Not available now; try again later',
}

export const notices: typeof zhNotices = {
  unsaid: () => ' (no description)',
  received: () => 'Received; it goes to the unit in charge as soon as possible.',
  batch: () => 'Received. Ask for the number with the token once it is accepted.',
}

export const updates: typeof zhUpdates = {
  for_triage: () => 'Received, waiting to be accepted',
  investigating: () => 'With the unit in charge',
  in_progress: () => 'Being handled',
  action_scheduled: () => 'Scheduled',
  fixed: () => 'Solved',
  no_further_action: () => 'Answered, no further action',
  not_councils_responsibility: () => 'Not a matter of this service; the way was told',
  internal_referral: () => 'Referred to another service',
  duplicate: () => 'Handled together with another request',
  cancelled: () => 'Withdrawn',
  closed: () => 'Closed',
}
