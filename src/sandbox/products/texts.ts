/** A text in the languages of the sandbox's catalogue. */
export interface Texts {
  readonly en: string
  readonly de: string
  readonly fr: string
  readonly it: string
}

/** A language of the catalogue. */
export type Language = keyof Texts

/** The language that a locale such as `de_CH` asks for; English where the catalogue does not speak it. */
export const languageOf = (locale: string | undefined): Language => {
  const language = locale?.slice(0, 2).toLowerCase()
  return language === "de" || language === "fr" || language === "it" ? language : "en"
}

/** A name that is the same everywhere. */
export const everywhere = (name: string): Texts => ({ en: name, de: name, fr: name, it: name })
