import type { SignedBy } from './agreement.entity.js';

export interface AgreementWords {
  readonly title: string;
  readonly edition: string;
  readonly page: string;
  readonly call: string;
  readonly firm: string;
  readonly partner: string;
  readonly amount: string;
  readonly signBy: string;
  readonly text: string;
  readonly signatures: string;
  readonly party: string;
  readonly name: string;
  readonly when: string;
  readonly how: string;
  readonly missing: string;
  readonly countersigned: string;
  readonly hash: string;
  /** Above the lines of the document to sign outside. */
  readonly signHere: string;
  readonly annex: string;
  /** `{partner}` has committed itself on `{day}`. */
  readonly committed: string;
  readonly annexes: Readonly<Record<'decision' | 'application' | 'partner', string>>;
  readonly signedBy: Readonly<Record<SignedBy, string>>;
}

const en: AgreementWords = {
  title: 'Grant agreement',
  edition: 'Version {edition}',
  page: 'Page {page} of {pages}',
  call: 'Call',
  firm: 'Firm',
  partner: 'Partner',
  amount: 'Amount, at most',
  signBy: 'To be signed by',
  text: 'What is agreed',
  signatures: 'Signatures',
  party: 'Party',
  name: 'Name',
  when: 'When',
  how: 'How',
  missing: 'Not signed yet',
  countersigned: 'Countersigned',
  hash: 'Each signature is for the text with the SHA-256 {hash}.',
  signHere: 'Name, place and day, signature',
  annex: 'Annex {number}: {title}',
  committed: '{partner} has accepted to do the work of this project; the firm confirmed it on {day}.',
  annexes: {
    decision: 'Decision on the application',
    application: 'Application with its budget, as it was submitted',
    partner: 'The partner’s commitment',
  },
  signedBy: {
    name: 'Typed name',
    'name+code': 'Typed name and second factor',
    copy: 'Signed copy, accepted',
    'qualified-copy': 'Qualified electronic signature, validated',
  },
};

const de: AgreementWords = {
  title: 'Fördervereinbarung',
  edition: 'Fassung {edition}',
  page: 'Seite {page} von {pages}',
  call: 'Ausschreibung',
  firm: 'Unternehmen',
  partner: 'Partner',
  amount: 'Betrag, höchstens',
  signBy: 'Zu unterzeichnen bis',
  text: 'Was vereinbart wird',
  signatures: 'Unterschriften',
  party: 'Seite',
  name: 'Name',
  when: 'Wann',
  how: 'Wie',
  missing: 'Noch nicht unterzeichnet',
  countersigned: 'Gegengezeichnet',
  hash: 'Jede Unterschrift gilt für den Text mit dem SHA-256 {hash}.',
  signHere: 'Name, Ort und Tag, Unterschrift',
  annex: 'Anlage {number}: {title}',
  committed: '{partner} hat zugesagt, die Arbeit für dieses Vorhaben zu leisten; das Unternehmen hat dies am {day} bestätigt.',
  annexes: {
    decision: 'Bescheid über den Antrag',
    application: 'Antrag mit Kostenplan, wie er eingereicht wurde',
    partner: 'Zusage des Partners',
  },
  signedBy: {
    name: 'Eingegebener Name',
    'name+code': 'Eingegebener Name und zweiter Faktor',
    copy: 'Unterschriebene Kopie, angenommen',
    'qualified-copy': 'Qualifizierte elektronische Signatur, geprüft',
  },
};

const fr: AgreementWords = {
  title: 'Convention de subvention',
  edition: 'Version {edition}',
  page: 'Page {page} sur {pages}',
  call: 'Appel',
  firm: 'Entreprise',
  partner: 'Partenaire',
  amount: 'Montant maximal',
  signBy: 'À signer avant le',
  text: 'Ce qui est convenu',
  signatures: 'Signatures',
  party: 'Partie',
  name: 'Nom',
  when: 'Quand',
  how: 'Comment',
  missing: 'Pas encore signée',
  countersigned: 'Contresignée',
  hash: 'Chaque signature porte sur le texte dont le SHA-256 est {hash}.',
  signHere: 'Nom, lieu et date, signature',
  annex: 'Annexe {number} : {title}',
  committed: '{partner} a accepté de réaliser les travaux de ce projet ; l’entreprise l’a confirmé le {day}.',
  annexes: {
    decision: 'Décision sur la demande',
    application: 'Demande avec son budget, telle qu’elle a été déposée',
    partner: 'Engagement du partenaire',
  },
  signedBy: {
    name: 'Nom saisi',
    'name+code': 'Nom saisi et second facteur',
    copy: 'Copie signée, acceptée',
    'qualified-copy': 'Signature électronique qualifiée, validée',
  },
};

const it: AgreementWords = {
  title: 'Convenzione di contributo',
  edition: 'Versione {edition}',
  page: 'Pagina {page} di {pages}',
  call: 'Bando',
  firm: 'Impresa',
  partner: 'Partner',
  amount: 'Importo massimo',
  signBy: 'Da firmare entro',
  text: 'Che cosa si conviene',
  signatures: 'Firme',
  party: 'Parte',
  name: 'Nome',
  when: 'Quando',
  how: 'Come',
  missing: 'Non ancora firmata',
  countersigned: 'Controfirmata',
  hash: 'Ogni firma vale per il testo con SHA-256 {hash}.',
  signHere: 'Nome, luogo e data, firma',
  annex: 'Allegato {number}: {title}',
  committed: '{partner} ha accettato di eseguire il lavoro di questo progetto; l’impresa lo ha confermato il {day}.',
  annexes: {
    decision: 'Decisione sulla domanda',
    application: 'Domanda con il piano dei costi, come presentata',
    partner: 'Impegno del partner',
  },
  signedBy: {
    name: 'Nome digitato',
    'name+code': 'Nome digitato e secondo fattore',
    copy: 'Copia firmata, accettata',
    'qualified-copy': 'Firma elettronica qualificata, convalidata',
  },
};

const sl: AgreementWords = {
  title: 'Pogodba o dodelitvi sredstev',
  edition: 'Različica {edition}',
  page: 'Stran {page} od {pages}',
  call: 'Razpis',
  firm: 'Podjetje',
  partner: 'Partner',
  amount: 'Znesek, največ',
  signBy: 'Podpisati do',
  text: 'Kaj je dogovorjeno',
  signatures: 'Podpisi',
  party: 'Stran',
  name: 'Ime',
  when: 'Kdaj',
  how: 'Kako',
  missing: 'Še ni podpisano',
  countersigned: 'Sopodpisano',
  hash: 'Vsak podpis velja za besedilo s SHA-256 {hash}.',
  signHere: 'Ime, kraj in datum, podpis',
  annex: 'Priloga {number}: {title}',
  committed: '{partner} je sprejel izvedbo dela za ta projekt; podjetje je to potrdilo {day}.',
  annexes: { decision: 'Odločba o vlogi', application: 'Vloga s stroškovnim načrtom, kakor je bila oddana', partner: 'Zaveza partnerja' },
  signedBy: {
    name: 'Vpisano ime',
    'name+code': 'Vpisano ime in drugi dejavnik',
    copy: 'Podpisana kopija, sprejeta',
    'qualified-copy': 'Kvalificirani elektronski podpis, potrjen',
  },
};

const languages: Readonly<Record<string, AgreementWords>> = { de, en, fr, it, sl };

/** In the languages that the text is offered in; English elsewhere. */
export const agreementWords = (language: string): AgreementWords => languages[language] ?? en;

export const agreementLanguages = Object.keys(languages);
