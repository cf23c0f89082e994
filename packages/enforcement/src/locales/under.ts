/** The same words under a longer key: labels of a form that several events or types share are written once. */
export const under = <P extends string, W extends Readonly<Record<string, string>>>(prefix: P, words: W): { [K in keyof W & string as `${P}.${K}`]: string } =>
  Object.fromEntries(Object.entries(words).map(([key, value]) => [`${prefix}.${key}`, value])) as { [K in keyof W & string as `${P}.${K}`]: string }
