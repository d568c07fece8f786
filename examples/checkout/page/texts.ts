/** What the page says. Names of products and fields come from the platform, in the customer's language. */
export interface Texts {
  readonly locale: string
  readonly title: string
  readonly choose: string
  readonly stored: string
  readonly pay: (amount: string) => string
  readonly busy: string
  readonly safety: string
  readonly basket: string
  readonly total: string
  readonly optional: string
  readonly remember: string
  readonly brand: string
  readonly away: (name: string) => string
  readonly check: string
  readonly chooseFirst: string
  readonly declined: string
  readonly invalid: string
  readonly unknown: string
  readonly expired: string
  readonly offline: string
  readonly nothing: string
  readonly notAllowed: string
  readonly unknownCard: string
  /** What is wrong with a value, by the name of the rule that it fails. */
  readonly rules: Readonly<Record<string, string>>
}

const en: Texts = {
  locale: "en_GB",
  title: "Checkout",
  choose: "How would you like to pay?",
  stored: "Saved card",
  pay: (amount) => `Pay ${amount}`,
  busy: "One moment …",
  safety: "What you enter is encrypted in your browser. The shop never sees it.",
  basket: "Your order",
  total: "Total",
  optional: "(optional)",
  remember: "Save this card for my next order",
  brand: "Pay this card as",
  away: (name) => `You continue on the page of ${name}.`,
  check: "Please correct the marked fields.",
  chooseFirst: "Please choose how to pay.",
  declined: "The payment was declined. Please try another card or another way to pay.",
  invalid: "The payment could not be made with these details. Please check them.",
  unknown:
    "We do not know yet whether the payment went through. You can press the button again: you will not pay twice.",
  expired: "You were away for a while, so we started a new session. Please check your details and pay again.",
  offline: "The shop cannot be reached. Please check your connection and try again.",
  nothing: "There is no way to pay for this order.",
  notAllowed: "This card cannot be used here.",
  unknownCard: "We do not know this card.",
  rules: {
    required: "Please fill in this field.",
    luhn: "Please check the number: a digit seems to be wrong.",
    length: "This has too few or too many characters.",
    expirationDate: "This date has passed or does not exist.",
    iban: "Please check the IBAN.",
    other: "Please check this field.",
  },
}

const de: Texts = {
  locale: "de_CH",
  title: "Kasse",
  choose: "Wie möchten Sie bezahlen?",
  stored: "Gespeicherte Karte",
  pay: (amount) => `${amount} bezahlen`,
  busy: "Einen Moment …",
  safety: "Ihre Angaben werden in Ihrem Browser verschlüsselt. Der Laden sieht sie nie.",
  basket: "Ihre Bestellung",
  total: "Total",
  optional: "(freiwillig)",
  remember: "Diese Karte für die nächste Bestellung speichern",
  brand: "Mit dieser Karte bezahlen als",
  away: (name) => `Es geht auf der Seite von ${name} weiter.`,
  check: "Bitte korrigieren Sie die markierten Felder.",
  chooseFirst: "Bitte wählen Sie, wie Sie bezahlen möchten.",
  declined: "Die Zahlung wurde abgelehnt. Bitte versuchen Sie es mit einer anderen Karte oder auf anderem Weg.",
  invalid: "Mit diesen Angaben ist keine Zahlung möglich. Bitte prüfen Sie sie.",
  unknown: "Wir wissen noch nicht, ob die Zahlung gelungen ist. Sie können nochmals drücken: Sie zahlen nicht doppelt.",
  expired:
    "Sie waren eine Weile weg, darum haben wir neu begonnen. Bitte prüfen Sie Ihre Angaben und bezahlen Sie nochmals.",
  offline: "Der Laden ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es nochmals.",
  nothing: "Für diese Bestellung gibt es keine Zahlungsart.",
  notAllowed: "Diese Karte ist hier nicht möglich.",
  unknownCard: "Diese Karte kennen wir nicht.",
  rules: {
    required: "Bitte füllen Sie dieses Feld aus.",
    luhn: "Bitte prüfen Sie die Nummer: Eine Ziffer scheint falsch zu sein.",
    length: "Das sind zu wenige oder zu viele Zeichen.",
    expirationDate: "Dieses Datum ist vorbei oder gibt es nicht.",
    iban: "Bitte prüfen Sie die IBAN.",
    other: "Bitte prüfen Sie dieses Feld.",
  },
}

const fr: Texts = {
  locale: "fr_CH",
  title: "Paiement",
  choose: "Comment souhaitez-vous payer ?",
  stored: "Carte enregistrée",
  pay: (amount) => `Payer ${amount}`,
  busy: "Un instant …",
  safety: "Vos données sont chiffrées dans votre navigateur. La boutique ne les voit jamais.",
  basket: "Votre commande",
  total: "Total",
  optional: "(facultatif)",
  remember: "Enregistrer cette carte pour ma prochaine commande",
  brand: "Payer avec cette carte comme",
  away: (name) => `Vous continuez sur la page de ${name}.`,
  check: "Veuillez corriger les champs marqués.",
  chooseFirst: "Veuillez choisir un moyen de paiement.",
  declined: "Le paiement a été refusé. Veuillez essayer une autre carte ou un autre moyen de paiement.",
  invalid: "Le paiement n’est pas possible avec ces données. Veuillez les vérifier.",
  unknown: "Nous ne savons pas encore si le paiement a abouti. Vous pouvez réessayer : vous ne paierez pas deux fois.",
  expired: "Après votre absence, nous avons recommencé. Veuillez vérifier vos données et payer à nouveau.",
  offline: "La boutique n’est pas joignable. Veuillez vérifier votre connexion et réessayer.",
  nothing: "Il n’y a pas de moyen de paiement pour cette commande.",
  notAllowed: "Cette carte n’est pas acceptée ici.",
  unknownCard: "Nous ne connaissons pas cette carte.",
  rules: {
    required: "Veuillez remplir ce champ.",
    luhn: "Veuillez vérifier le numéro : un chiffre semble faux.",
    length: "Il y a trop ou trop peu de caractères.",
    expirationDate: "Cette date est passée ou n’existe pas.",
    iban: "Veuillez vérifier l’IBAN.",
    other: "Veuillez vérifier ce champ.",
  },
}

const it: Texts = {
  locale: "it_CH",
  title: "Cassa",
  choose: "Come desidera pagare?",
  stored: "Carta salvata",
  pay: (amount) => `Pagare ${amount}`,
  busy: "Un momento …",
  safety: "I Suoi dati vengono cifrati nel browser. Il negozio non li vede mai.",
  basket: "Il Suo ordine",
  total: "Totale",
  optional: "(facoltativo)",
  remember: "Salvare questa carta per il prossimo ordine",
  brand: "Pagare con questa carta come",
  away: (name) => `Si continua sulla pagina di ${name}.`,
  check: "Corregga i campi segnati.",
  chooseFirst: "Scelga come pagare.",
  declined: "Il pagamento è stato rifiutato. Provi con un’altra carta o in un altro modo.",
  invalid: "Con questi dati il pagamento non è possibile. La preghiamo di controllarli.",
  unknown: "Non sappiamo ancora se il pagamento è riuscito. Può riprovare: non pagherà due volte.",
  expired: "Dopo la Sua assenza abbiamo ricominciato. Controlli i dati e paghi di nuovo.",
  offline: "Il negozio non è raggiungibile. Controlli la connessione e riprovi.",
  nothing: "Per questo ordine non c’è un modo di pagamento.",
  notAllowed: "Questa carta non è accettata qui.",
  unknownCard: "Non conosciamo questa carta.",
  rules: {
    required: "Compili questo campo.",
    luhn: "Controlli il numero: una cifra sembra sbagliata.",
    length: "I caratteri sono troppi o troppo pochi.",
    expirationDate: "Questa data è passata o non esiste.",
    iban: "Controlli l’IBAN.",
    other: "Controlli questo campo.",
  },
}

/** The languages of the page. */
export const languages = { de, fr, it, en }

/** A language of the page. */
export type Language = keyof typeof languages

/** The language that a customer's browser asks for. */
export const languageOf = (wanted: string): Language => {
  const language = wanted.slice(0, 2)
  return language in languages ? language as Language : "en"
}
