/** What the result page says, paid or not. */
interface ResultTexts {
  readonly paid: string
  readonly packed: string
  readonly notPaid: string
  readonly tryAgain: string
  readonly nothingCharged: string
  readonly back: string
  readonly order: string
  readonly amount: string
  readonly card: string
  readonly status: string
}

/** The result page's texts by language. */
export const resultTexts: Readonly<Record<string, ResultTexts>> = {
  en: {
    paid: "Thank you for your order",
    packed: "We pack it today.",
    notPaid: "The order is not paid",
    tryAgain: "Try again",
    nothingCharged: "Nothing was charged. You can try again, or pay in another way.",
    back: "Back to the shop",
    order: "Order",
    amount: "Amount",
    card: "Card",
    status: "Status",
  },
  de: {
    paid: "Danke für Ihre Bestellung",
    packed: "Wir packen sie heute ein.",
    notPaid: "Die Bestellung ist nicht bezahlt",
    tryAgain: "Nochmals versuchen",
    nothingCharged: "Es wurde nichts belastet. Sie können es nochmals versuchen oder anders bezahlen.",
    back: "Zurück zum Laden",
    order: "Bestellung",
    amount: "Betrag",
    card: "Karte",
    status: "Status",
  },
  fr: {
    paid: "Merci de votre commande",
    packed: "Nous la préparons aujourd’hui.",
    notPaid: "La commande n’est pas payée",
    tryAgain: "Réessayer",
    nothingCharged: "Rien n’a été débité. Vous pouvez réessayer ou payer autrement.",
    back: "Retour à la boutique",
    order: "Commande",
    amount: "Montant",
    card: "Carte",
    status: "Statut",
  },
  it: {
    paid: "Grazie per il Suo ordine",
    packed: "Lo prepariamo oggi.",
    notPaid: "L’ordine non è pagato",
    tryAgain: "Riprovare",
    nothingCharged: "Non è stato addebitato nulla. Può riprovare o pagare in un altro modo.",
    back: "Torna al negozio",
    order: "Ordine",
    amount: "Importo",
    card: "Carta",
    status: "Stato",
  },
}
