import type { Texts } from "../products/texts.ts"

/** What the checkout's page says. */
export const checkoutTexts = {
  title: { en: "Payment", de: "Zahlung", fr: "Paiement", it: "Pagamento" },
  choose: {
    en: "How do you want to pay?",
    de: "Wie möchten Sie bezahlen?",
    fr: "Comment souhaitez-vous payer ?",
    it: "Come desidera pagare?",
  },
  nothing: {
    en: "No means of payment suits this order.",
    de: "Für diese Bestellung gibt es keine passende Zahlungsart.",
    fr: "Aucun moyen de paiement ne convient à cette commande.",
    it: "Nessun mezzo di pagamento è adatto a questo ordine.",
  },
  away: {
    en: "You continue on the page of the provider.",
    de: "Sie fahren auf der Seite des Anbieters fort.",
    fr: "Vous continuez sur la page du prestataire.",
    it: "Prosegue sulla pagina del fornitore.",
  },
  remember: { en: "Keep this card", de: "Karte speichern", fr: "Mémoriser cette carte", it: "Salva questa carta" },
  optional: { en: "optional", de: "optional", fr: "facultatif", it: "facoltativo" },
  other: {
    en: "Other means of payment",
    de: "Andere Zahlungsart",
    fr: "Autre moyen de paiement",
    it: "Altro mezzo di pagamento",
  },
  paid: { en: "Thank you", de: "Vielen Dank", fr: "Merci", it: "Grazie" },
  paidWhy: {
    en: "Your payment went through.",
    de: "Ihre Zahlung war erfolgreich.",
    fr: "Votre paiement a réussi.",
    it: "Il pagamento è riuscito.",
  },
  pending: {
    en: "Payment in progress",
    de: "Zahlung in Bearbeitung",
    fr: "Paiement en cours",
    it: "Pagamento in corso",
  },
  pendingWhy: {
    en: "The outcome is not known yet. The shop will be told.",
    de: "Das Ergebnis steht noch nicht fest. Der Shop erfährt es.",
    fr: "Le résultat n’est pas encore connu. La boutique en sera informée.",
    it: "L’esito non è ancora noto. Il negozio verrà informato.",
  },
  declined: { en: "Not successful", de: "Nicht erfolgreich", fr: "Échec du paiement", it: "Pagamento non riuscito" },
  declinedWhy: {
    en: "Nothing was charged.",
    de: "Es wurde nichts belastet.",
    fr: "Rien n’a été débité.",
    it: "Non è stato addebitato nulla.",
  },
  cancelled: {
    en: "You have cancelled.",
    de: "Sie haben abgebrochen.",
    fr: "Vous avez annulé.",
    it: "Ha annullato.",
  },
} as const satisfies Record<string, Texts>

/** What is wrong with a field, by its id; `required` where there is nothing in it, `other` for all others. */
export const fieldTexts: Readonly<Record<string, Texts>> = {
  required: {
    en: "Please fill in this field.",
    de: "Bitte füllen Sie dieses Feld aus.",
    fr: "Veuillez remplir ce champ.",
    it: "Compili questo campo.",
  },
  cardNumber: {
    en: "Please check the card number.",
    de: "Bitte prüfen Sie die Kartennummer.",
    fr: "Veuillez vérifier le numéro de carte.",
    it: "Verifichi il numero della carta.",
  },
  expiryDate: {
    en: "Please enter month and year, not in the past.",
    de: "Bitte geben Sie Monat und Jahr an, nicht vergangen.",
    fr: "Veuillez saisir le mois et l’année, non échus.",
    it: "Inserisca mese e anno, non scaduti.",
  },
  cvv: {
    en: "Please check the security code.",
    de: "Bitte prüfen Sie die Prüfnummer.",
    fr: "Veuillez vérifier le code de sécurité.",
    it: "Verifichi il codice di sicurezza.",
  },
  other: {
    en: "Please check this field.",
    de: "Bitte prüfen Sie dieses Feld.",
    fr: "Veuillez vérifier ce champ.",
    it: "Verifichi questo campo.",
  },
}
