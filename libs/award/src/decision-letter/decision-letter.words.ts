import type { DecisionOutcome } from '../decision/decision.entity.js';

export interface DecisionWords {
  readonly title: string;
  readonly sub: string;
  readonly firm: string;
  readonly number: string;
  readonly call: string;
  readonly authority: string;
  readonly told: string;
  readonly decision: string;
  readonly outcome: Readonly<Record<DecisionOutcome, string>> & { readonly ineligible: string };
  readonly replaces: string;
  readonly reasons: string;
  /** By the codes that the house gives as reasons. */
  readonly reason: Readonly<Record<string, string>>;
  readonly unmet: string;
  readonly conditions: string;
  readonly conditionsText: string;
  readonly legal: string;
  readonly appeal: string;
  readonly appealText: string;
  readonly appealHow: string;
  readonly contact: string;
  readonly contactText: string;
}

const en: DecisionWords = {
  title: 'Decision on application {number}',
  sub: 'Notified on {day}',
  firm: 'Company',
  number: 'Application',
  call: 'Call',
  authority: 'Authority',
  told: 'Day of notification',
  decision: 'Decision',
  outcome: {
    fund: 'Your application is approved. You receive a voucher of up to {amount}.',
    reserve: 'Your application is placed on the reserve list.',
    reject: 'Your application is refused.',
    ineligible: 'Your application is refused because it does not meet the conditions of the call.',
  },
  replaces: 'This decision takes the place of the decision of {day}.',
  reasons: 'Reasons',
  reason: {
    'ranking.fund': 'In the ranking of all applications yours stands among those that the money reaches.',
    'ranking.reserve':
      'Your application reached all thresholds, but the money is used up by applications that stand before it in the ranking.',
    'ranking.reject': 'Your application did not reach the points that the call asks for. They are shown below.',
    'order.fund': 'Your application meets the conditions of the call, and there was money left when its turn came.',
    'reserve.promotion': 'Money has become free, and your application was next on the reserve list.',
    'rules.ineligible': 'The rules of the call named here are not met.',
  },
  unmet: 'Rules that are not met',
  conditions: 'Conditions',
  conditionsText: 'The decision hangs on these conditions. Only when the office has found all of them met is the agreement offered to you.',
  legal: 'Legal basis',
  appeal: 'Appeal',
  appealText: 'You may appeal within {days} days of notification, that is until {until}.',
  appealHow:
    'Open the application in the web, give your reasons and add documents if you like. Somebody decides who had no part in this decision.',
  contact: 'Questions',
  contactText: '{name} answers your questions: {reach}. Please give the number {number}.',
};

const de: DecisionWords = {
  title: 'Bescheid über den Antrag {number}',
  sub: 'Bekannt gegeben am {day}',
  firm: 'Unternehmen',
  number: 'Antrag',
  call: 'Aufruf',
  authority: 'Behörde',
  told: 'Tag der Bekanntgabe',
  decision: 'Entscheidung',
  outcome: {
    fund: 'Ihr Antrag wird bewilligt. Sie erhalten einen Gutschein über höchstens {amount}.',
    reserve: 'Ihr Antrag kommt auf die Warteliste.',
    reject: 'Ihr Antrag wird abgelehnt.',
    ineligible: 'Ihr Antrag wird abgelehnt, weil er die Voraussetzungen des Aufrufs nicht erfüllt.',
  },
  replaces: 'Diese Entscheidung tritt an die Stelle der Entscheidung vom {day}.',
  reasons: 'Begründung',
  reason: {
    'ranking.fund': 'In der Rangliste aller Anträge steht Ihrer unter denen, für die das Geld reicht.',
    'ranking.reserve':
      'Ihr Antrag hat alle Schwellen erreicht, doch das Geld ist durch Anträge verbraucht, die in der Rangliste vor ihm stehen.',
    'ranking.reject': 'Ihr Antrag hat die Punkte nicht erreicht, die der Aufruf verlangt. Sie stehen unten.',
    'order.fund': 'Ihr Antrag erfüllt die Voraussetzungen des Aufrufs, und als er an der Reihe war, war noch Geld da.',
    'reserve.promotion': 'Es ist Geld frei geworden, und Ihr Antrag stand als nächster auf der Warteliste.',
    'rules.ineligible': 'Die hier genannten Regeln des Aufrufs sind nicht erfüllt.',
  },
  unmet: 'Nicht erfüllte Regeln',
  conditions: 'Bedingungen',
  conditionsText:
    'Die Bewilligung hängt von diesen Bedingungen ab. Erst wenn die Stelle alle als erfüllt festgestellt hat, wird Ihnen die Vereinbarung angeboten.',
  legal: 'Rechtsgrundlage',
  appeal: 'Rechtsbehelf',
  appealText: 'Sie können binnen {days} Tagen nach der Bekanntgabe Beschwerde einlegen, also bis {until}.',
  appealHow:
    'Öffnen Sie den Antrag im Web, geben Sie Ihre Gründe an und fügen Sie Unterlagen bei, wenn Sie möchten. Es entscheidet, wer an dieser Entscheidung nicht beteiligt war.',
  contact: 'Fragen',
  contactText: 'Fragen beantwortet {name}: {reach}. Geben Sie bitte die Nummer {number} an.',
};

const fr: DecisionWords = {
  title: 'Décision sur la demande {number}',
  sub: 'Notifiée le {day}',
  firm: 'Entreprise',
  number: 'Demande',
  call: 'Appel',
  authority: 'Autorité',
  told: 'Jour de la notification',
  decision: 'Décision',
  outcome: {
    fund: 'Votre demande est acceptée. Vous recevez un chèque d’un montant maximal de {amount}.',
    reserve: 'Votre demande est placée sur la liste de réserve.',
    reject: 'Votre demande est rejetée.',
    ineligible: 'Votre demande est rejetée parce qu’elle ne remplit pas les conditions de l’appel.',
  },
  replaces: 'Cette décision remplace la décision du {day}.',
  reasons: 'Motifs',
  reason: {
    'ranking.fund': 'Dans le classement de toutes les demandes, la vôtre est parmi celles que les moyens permettent de soutenir.',
    'ranking.reserve': 'Votre demande a atteint tous les seuils, mais les moyens sont épuisés par des demandes mieux classées.',
    'ranking.reject': 'Votre demande n’a pas atteint les points exigés par l’appel. Ils figurent ci-dessous.',
    'order.fund': 'Votre demande remplit les conditions de l’appel, et il restait des moyens lorsque son tour est venu.',
    'reserve.promotion': 'Des moyens se sont libérés, et votre demande était la suivante sur la liste de réserve.',
    'rules.ineligible': 'Les règles de l’appel citées ici ne sont pas remplies.',
  },
  unmet: 'Règles non remplies',
  conditions: 'Conditions',
  conditionsText:
    'La décision dépend de ces conditions. La convention ne vous est proposée que lorsque le bureau a constaté qu’elles sont toutes remplies.',
  legal: 'Base juridique',
  appeal: 'Voie de recours',
  appealText: 'Vous pouvez former un recours dans les {days} jours suivant la notification, soit jusqu’au {until}.',
  appealHow:
    'Ouvrez la demande sur le site, exposez vos motifs et joignez des documents si vous le souhaitez. La personne qui statue n’a pas pris part à cette décision.',
  contact: 'Questions',
  contactText: '{name} répond à vos questions : {reach}. Veuillez indiquer le numéro {number}.',
};

const it: DecisionWords = {
  title: 'Decisione sulla domanda {number}',
  sub: 'Notificata il {day}',
  firm: 'Impresa',
  number: 'Domanda',
  call: 'Bando',
  authority: 'Autorità',
  told: 'Giorno della notifica',
  decision: 'Decisione',
  outcome: {
    fund: 'La vostra domanda è accolta. Ricevete un voucher fino a {amount}.',
    reserve: 'La vostra domanda è inserita nella lista di riserva.',
    reject: 'La vostra domanda è respinta.',
    ineligible: 'La vostra domanda è respinta perché non soddisfa le condizioni del bando.',
  },
  replaces: 'Questa decisione sostituisce la decisione del {day}.',
  reasons: 'Motivazione',
  reason: {
    'ranking.fund': 'Nella graduatoria di tutte le domande la vostra è tra quelle per cui i fondi bastano.',
    'ranking.reserve':
      'La vostra domanda ha raggiunto tutte le soglie, ma i fondi sono esauriti da domande che la precedono in graduatoria.',
    'ranking.reject': 'La vostra domanda non ha raggiunto i punti richiesti dal bando. Sono riportati più sotto.',
    'order.fund': 'La vostra domanda soddisfa le condizioni del bando e, al suo turno, c’erano ancora fondi.',
    'reserve.promotion': 'Si sono liberati fondi e la vostra domanda era la prossima nella lista di riserva.',
    'rules.ineligible': 'Le regole del bando qui indicate non sono soddisfatte.',
  },
  unmet: 'Regole non soddisfatte',
  conditions: 'Condizioni',
  conditionsText:
    'La decisione dipende da queste condizioni. La convenzione vi viene offerta solo quando l’ufficio ha constatato che sono tutte soddisfatte.',
  legal: 'Base giuridica',
  appeal: 'Ricorso',
  appealText: 'Potete presentare ricorso entro {days} giorni dalla notifica, cioè fino al {until}.',
  appealHow:
    'Aprite la domanda nel sito, esponete i motivi e allegate documenti se volete. Decide chi non ha avuto parte in questa decisione.',
  contact: 'Domande',
  contactText: '{name} risponde alle vostre domande: {reach}. Indicate il numero {number}.',
};

const sl: DecisionWords = {
  title: 'Odločba o vlogi {number}',
  sub: 'Vročena {day}',
  firm: 'Podjetje',
  number: 'Vloga',
  call: 'Razpis',
  authority: 'Organ',
  told: 'Dan vročitve',
  decision: 'Odločitev',
  outcome: {
    fund: 'Vaši vlogi se ugodi. Prejmete vavčer v višini največ {amount}.',
    reserve: 'Vaša vloga se uvrsti na rezervni seznam.',
    reject: 'Vaša vloga se zavrne.',
    ineligible: 'Vaša vloga se zavrne, ker ne izpolnjuje pogojev razpisa.',
  },
  replaces: 'Ta odločitev nadomesti odločitev z dne {day}.',
  reasons: 'Obrazložitev',
  reason: {
    'ranking.fund': 'Na lestvici vseh vlog je vaša med tistimi, za katere sredstva zadoščajo.',
    'ranking.reserve': 'Vaša vloga je dosegla vse pragove, vendar so sredstva porabile vloge, ki so na lestvici pred njo.',
    'ranking.reject': 'Vaša vloga ni dosegla točk, ki jih zahteva razpis. Navedene so spodaj.',
    'order.fund': 'Vaša vloga izpolnjuje pogoje razpisa in ko je prišla na vrsto, so bila sredstva še na voljo.',
    'reserve.promotion': 'Sredstva so se sprostila in vaša vloga je bila naslednja na rezervnem seznamu.',
    'rules.ineligible': 'Tu navedena pravila razpisa niso izpolnjena.',
  },
  unmet: 'Neizpolnjena pravila',
  conditions: 'Pogoji',
  conditionsText: 'Odločitev je odvisna od teh pogojev. Pogodba vam bo ponujena šele, ko služba ugotovi, da so vsi izpolnjeni.',
  legal: 'Pravna podlaga',
  appeal: 'Pravni pouk',
  appealText: 'Pritožite se lahko v roku, ki znaša {days} dni od vročitve, torej do {until}.',
  appealHow: 'Odprite vlogo na spletu, navedite razloge in po želji priložite dokumente. Odloča oseba, ki pri tej odločitvi ni sodelovala.',
  contact: 'Vprašanja',
  contactText: 'Na vprašanja odgovarja {name}: {reach}. Navedite številko {number}.',
};

const languages: Readonly<Record<string, DecisionWords>> = { de, en, fr, it, sl };

export const decisionLetterLanguages = Object.keys(languages);

/** English where there are no words of this language. */
export const decisionWords = (language: string): DecisionWords => languages[language] ?? en;
