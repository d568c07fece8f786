import type { Texts } from "../products/texts.ts"

/** What the pages of third parties say. */
export const redirectTexts = {
  challenge: {
    en: "Your bank asks you to confirm this payment.",
    de: "Ihre Bank bittet Sie, diese Zahlung zu bestätigen.",
    fr: "Votre banque vous demande de confirmer ce paiement.",
    it: "La sua banca le chiede di confermare questo pagamento.",
  },
  thirdParty: {
    en: "This page stands for the one on which customers pay. Choose what the customer does.",
    de: "Diese Seite steht für jene, auf der bezahlt wird. Wählen Sie, was der Kunde tut.",
    fr: "Cette page remplace celle où le client paie. Choisissez ce qu’il fait.",
    it: "Questa pagina sostituisce quella su cui si paga. Scelga che cosa fa il cliente.",
  },
  confirm: { en: "Confirm", de: "Bestätigen", fr: "Confirmer", it: "Conferma" },
  fail: { en: "Fail", de: "Scheitern lassen", fr: "Faire échouer", it: "Fai fallire" },
  scenario: { en: "Test scenario", de: "Testszenario", fr: "Scénario de test", it: "Scenario di prova" },
  delay: {
    en: "The shop learns the outcome",
    de: "Der Shop erfährt das Ergebnis",
    fr: "La boutique apprend le résultat",
    it: "Il negozio viene a sapere l’esito",
  },
  stays: {
    en: "The customer does not come back to the shop",
    de: "Der Kunde kehrt nicht zum Shop zurück",
    fr: "Le client ne revient pas à la boutique",
    it: "Il cliente non torna al negozio",
  },
  stayed: {
    en: "The customer did not come back to the shop.",
    de: "Der Kunde ist nicht zum Shop zurückgekehrt.",
    fr: "Le client n’est pas revenu à la boutique.",
    it: "Il cliente non è tornato al negozio.",
  },
  awaited: {
    en: "The customer has decided; the outcome comes later.",
    de: "Der Kunde hat entschieden; das Ergebnis folgt später.",
    fr: "Le client a décidé ; le résultat arrive plus tard.",
    it: "Il cliente ha deciso; l’esito arriva più tardi.",
  },
  over: {
    en: "Nothing is left to do here.",
    de: "Hier ist nichts mehr zu tun.",
    fr: "Il n’y a plus rien à faire ici.",
    it: "Qui non c’è più nulla da fare.",
  },
} as const satisfies Record<string, Texts>

/** How long a third party may take to tell the outcome, in minutes (protocol: test data, scenarios). */
export const delays: ReadonlyArray<{ readonly minutes: number; readonly text: Texts }> = [
  { minutes: 0, text: { en: "at once", de: "sofort", fr: "immédiatement", it: "subito" } },
  { minutes: 15, text: { en: "in 15 minutes", de: "in 15 Minuten", fr: "dans 15 minutes", it: "tra 15 minuti" } },
  { minutes: 60, text: { en: "in an hour", de: "in einer Stunde", fr: "dans une heure", it: "tra un’ora" } },
  { minutes: 1440, text: { en: "the next day", de: "am nächsten Tag", fr: "le lendemain", it: "il giorno dopo" } },
]
