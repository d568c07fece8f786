import type { Texts } from "../products/texts.ts"

/** What several pages say. */
export const pageTexts = {
  note: {
    en: "A test environment: no money moves.",
    de: "Testumgebung: Es fliesst kein Geld.",
    fr: "Environnement de test : aucun argent ne circule.",
    it: "Ambiente di prova: non viene trasferito denaro.",
  },
  language: { en: "Language", de: "Sprache", fr: "Langue", it: "Lingua" },
  amount: { en: "Amount", de: "Betrag", fr: "Montant", it: "Importo" },
  shop: { en: "Shop", de: "Shop", fr: "Boutique", it: "Negozio" },
  reference: { en: "Reference", de: "Referenz", fr: "Référence", it: "Riferimento" },
  card: { en: "Card", de: "Karte", fr: "Carte", it: "Carta" },
  payment: { en: "Payment", de: "Zahlung", fr: "Paiement", it: "Pagamento" },
  status: { en: "Status", de: "Status", fr: "Statut", it: "Stato" },
  pay: { en: "Pay", de: "Bezahlen", fr: "Payer", it: "Paga" },
  cancel: { en: "Cancel", de: "Abbrechen", fr: "Annuler", it: "Annulla" },
  back: { en: "Back to the shop", de: "Zurück zum Shop", fr: "Retour à la boutique", it: "Torna al negozio" },
  done: { en: "Done", de: "Erledigt", fr: "Terminé", it: "Fatto" },
  close: {
    en: "You can close this page.",
    de: "Sie können diese Seite schliessen.",
    fr: "Vous pouvez fermer cette page.",
    it: "Può chiudere questa pagina.",
  },
  closed: {
    en: "This page has expired.",
    de: "Diese Seite ist abgelaufen.",
    fr: "Cette page a expiré.",
    it: "Questa pagina è scaduta.",
  },
  notFound: { en: "Page not found", de: "Seite nicht gefunden", fr: "Page introuvable", it: "Pagina non trovata" },
  notFoundWhy: {
    en: "There is no such page, or its address is not complete.",
    de: "Diese Seite gibt es nicht, oder ihre Adresse ist unvollständig.",
    fr: "Cette page n’existe pas, ou son adresse est incomplète.",
    it: "Questa pagina non esiste, oppure il suo indirizzo è incompleto.",
  },
  wrong: {
    en: "That did not work. Please check what you entered.",
    de: "Das hat nicht geklappt. Bitte prüfen Sie Ihre Angaben.",
    fr: "Cela n’a pas fonctionné. Veuillez vérifier vos données.",
    it: "Non ha funzionato. Verifichi i dati inseriti.",
  },
  details: {
    en: "For developers",
    de: "Für Entwickler",
    fr: "Pour les développeurs",
    it: "Per gli sviluppatori",
  },
} as const satisfies Record<string, Texts>
