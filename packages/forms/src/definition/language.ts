/** The two languages of the platform; Chinese is the legal text, English stands beside it. */
export type Language = 'zh' | 'en'

/** One text in both languages. */
export type Text = Readonly<Record<Language, string>>
