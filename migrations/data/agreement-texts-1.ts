interface Block {
  readonly key: string;
  readonly when?: string;
  /** Stands before the numbered points. */
  readonly plain?: true;
  readonly text: string;
}

/** The wording of the house, version 1: what agreements say where a call says nothing of its own. One entry per language. */
export const agreementTexts: Readonly<Record<string, readonly Block[]>> = {
  en: [
    { key: 'between', when: 'no-partner', plain: true, text: 'Between {authority}, for the programme, and {firm} (the firm).' },
    {
      key: 'between',
      when: 'partner',
      plain: true,
      text: 'Between {authority}, for the programme, and {firm} (the firm), with {partner} (the partner) that delivers the work.',
    },
    {
      key: 'amendment',
      when: 'amendment',
      plain: true,
      text: 'This is version {edition} of the agreement. Until it is in force, version {previous} holds; then this one takes its place. What changes:',
    },
    {
      key: 'change-amount',
      when: 'changes-amount',
      plain: true,
      text: '– The voucher is worth at most {amount} instead of {amountBefore}.',
    },
    {
      key: 'change-term',
      when: 'changes-term',
      plain: true,
      text: '– The voucher is valid until {validUntil} instead of {validUntilBefore}.',
    },
    { key: 'change-partner', when: 'changes-partner', plain: true, text: '– The partner is {partner} instead of {partnerBefore}.' },
    {
      key: 'grant',
      text: 'The programme grants a voucher of at most {amount} for the project “{title}” (application {number}). The decision on the application and the application as it was submitted belong to this agreement.',
    },
    {
      key: 'validity',
      when: 'first',
      text: 'The voucher is valid for {months} months from the day on which this agreement comes into force. A claim must be made within {claimDays} days after that.',
    },
    {
      key: 'validity',
      when: 'from-partner',
      text: 'The voucher is valid for {months} months from the day on which the partner is found. A claim must be made within {claimDays} days after that.',
    },
    { key: 'validity', when: 'amendment', text: 'The voucher is valid until {validUntil}. A claim must be made by {claimUntil}.' },
    {
      key: 'costs',
      text: 'Only what the call allows is paid, when it is proven as the call asks and both sides have confirmed the delivery. What is not used goes back to the programme.',
    },
    {
      key: 'payment',
      when: 'reimburse-sme',
      text: 'The amount due is paid to the firm in full within {payDays} days after a complete claim (Article 74(1)(b) of Regulation (EU) 2021/1060).',
    },
    {
      key: 'payment',
      when: 'pay-partner',
      text: 'The amount due is paid to the partner in full within {payDays} days after a complete claim (Article 74(1)(b) of Regulation (EU) 2021/1060). To that extent the firm owes the partner nothing more.',
    },
    {
      key: 'partner',
      when: 'partner-signs',
      text: 'The partner delivers the work that it has offered, confirms only what it has delivered, and lets the programme and its auditors see what concerns this work.',
    },
    {
      key: 'records',
      text: 'The firm keeps the documents for as long as the law asks, and lets the programme and its auditors see them.',
    },
    { key: 'repayment', text: 'Whoever gave wrong facts that mattered for the decision pays the money back.' },
    {
      key: 'changes',
      text: 'This agreement is changed only by a new version that all parties sign. What the call itself allows, such as an extension, needs no new version.',
    },
    {
      key: 'ending',
      text: 'The programme can end this agreement for an important reason, which it states, in particular when duties of this agreement are not kept. Nothing more can be claimed then; claims that were made before are decided.',
    },
  ],
  de: [
    { key: 'between', when: 'no-partner', plain: true, text: 'Zwischen {authority}, für das Programm, und {firm} (dem Unternehmen).' },
    {
      key: 'between',
      when: 'partner',
      plain: true,
      text: 'Zwischen {authority}, für das Programm, und {firm} (dem Unternehmen), mit {partner} (dem Partner), der die Arbeit leistet.',
    },
    {
      key: 'amendment',
      when: 'amendment',
      plain: true,
      text: 'Dies ist Fassung {edition} der Vereinbarung. Bis sie in Kraft tritt, gilt Fassung {previous}; danach tritt diese an ihre Stelle. Es ändert sich:',
    },
    {
      key: 'change-amount',
      when: 'changes-amount',
      plain: true,
      text: '– Der Gutschein lautet über höchstens {amount} statt {amountBefore}.',
    },
    { key: 'change-term', when: 'changes-term', plain: true, text: '– Der Gutschein gilt bis {validUntil} statt bis {validUntilBefore}.' },
    { key: 'change-partner', when: 'changes-partner', plain: true, text: '– Partner ist {partner} statt {partnerBefore}.' },
    {
      key: 'grant',
      text: 'Das Programm gewährt einen Gutschein über höchstens {amount} für das Vorhaben „{title}“ (Antrag {number}). Die Entscheidung über den Antrag und der Antrag, wie er eingereicht wurde, gehören zu dieser Vereinbarung.',
    },
    {
      key: 'validity',
      when: 'first',
      text: 'Der Gutschein gilt {months} Monate ab dem Tag, an dem diese Vereinbarung in Kraft tritt. Abgerechnet werden muss innerhalb von {claimDays} Tagen danach.',
    },
    {
      key: 'validity',
      when: 'from-partner',
      text: 'Der Gutschein gilt {months} Monate ab dem Tag, an dem der Partner gefunden ist. Abgerechnet werden muss innerhalb von {claimDays} Tagen danach.',
    },
    { key: 'validity', when: 'amendment', text: 'Der Gutschein gilt bis {validUntil}. Abgerechnet werden muss bis {claimUntil}.' },
    {
      key: 'costs',
      text: 'Bezahlt wird nur, was der Aufruf zulässt, wenn es belegt ist, wie der Aufruf es verlangt, und beide Seiten die Leistung bestätigt haben. Was nicht verbraucht wird, fällt an das Programm zurück.',
    },
    {
      key: 'payment',
      when: 'reimburse-sme',
      text: 'Der geschuldete Betrag wird dem Unternehmen binnen {payDays} Tagen nach einer vollständigen Abrechnung ungekürzt gezahlt (Artikel 74 Absatz 1 Buchstabe b der Verordnung (EU) 2021/1060).',
    },
    {
      key: 'payment',
      when: 'pay-partner',
      text: 'Der geschuldete Betrag wird dem Partner binnen {payDays} Tagen nach einer vollständigen Abrechnung ungekürzt gezahlt (Artikel 74 Absatz 1 Buchstabe b der Verordnung (EU) 2021/1060). Insoweit schuldet das Unternehmen dem Partner nichts mehr.',
    },
    {
      key: 'partner',
      when: 'partner-signs',
      text: 'Der Partner leistet die Arbeit, die er angeboten hat, bestätigt nur, was er geleistet hat, und lässt das Programm und seine Prüfer sehen, was diese Arbeit betrifft.',
    },
    {
      key: 'records',
      text: 'Das Unternehmen bewahrt die Unterlagen so lange auf, wie das Gesetz es verlangt, und lässt das Programm und seine Prüfer sie sehen.',
    },
    { key: 'repayment', text: 'Wer Tatsachen falsch angegeben hat, auf die es bei der Entscheidung ankam, zahlt das Geld zurück.' },
    {
      key: 'changes',
      text: 'Diese Vereinbarung wird nur durch eine neue Fassung geändert, die alle Seiten unterschreiben. Was der Aufruf selbst zulässt, etwa eine Verlängerung, braucht keine neue Fassung.',
    },
    {
      key: 'ending',
      text: 'Das Programm kann diese Vereinbarung aus wichtigem Grund beenden, den es nennt, insbesondere wenn Pflichten aus dieser Vereinbarung nicht eingehalten werden. Danach kann nichts mehr abgerechnet werden; über frühere Abrechnungen wird entschieden.',
    },
  ],
  fr: [
    { key: 'between', when: 'no-partner', plain: true, text: 'Entre {authority}, pour le programme, et {firm} (l’entreprise).' },
    {
      key: 'between',
      when: 'partner',
      plain: true,
      text: 'Entre {authority}, pour le programme, et {firm} (l’entreprise), avec {partner} (le partenaire), qui réalise les travaux.',
    },
    {
      key: 'amendment',
      when: 'amendment',
      plain: true,
      text: 'Ceci est la version {edition} de la convention. Jusqu’à son entrée en vigueur, la version {previous} s’applique ; ensuite, celle-ci la remplace. Ce qui change :',
    },
    {
      key: 'change-amount',
      when: 'changes-amount',
      plain: true,
      text: '– Le chèque est d’un montant maximal de {amount} au lieu de {amountBefore}.',
    },
    {
      key: 'change-term',
      when: 'changes-term',
      plain: true,
      text: '– Le chèque est valable jusqu’au {validUntil} au lieu du {validUntilBefore}.',
    },
    { key: 'change-partner', when: 'changes-partner', plain: true, text: '– Le partenaire est {partner} au lieu de {partnerBefore}.' },
    {
      key: 'grant',
      text: 'Le programme accorde un chèque d’un montant maximal de {amount} pour le projet « {title} » (demande {number}). La décision sur la demande et la demande telle qu’elle a été déposée font partie de la présente convention.',
    },
    {
      key: 'validity',
      when: 'first',
      text: 'Le chèque est valable {months} mois à compter du jour de l’entrée en vigueur de la présente convention. La demande de paiement doit être déposée dans les {claimDays} jours qui suivent.',
    },
    {
      key: 'validity',
      when: 'from-partner',
      text: 'Le chèque est valable {months} mois à compter du jour où le partenaire est trouvé. La demande de paiement doit être déposée dans les {claimDays} jours qui suivent.',
    },
    {
      key: 'validity',
      when: 'amendment',
      text: 'Le chèque est valable jusqu’au {validUntil}. La demande de paiement doit être déposée au plus tard le {claimUntil}.',
    },
    {
      key: 'costs',
      text: 'N’est payé que ce que l’appel admet, lorsque la preuve en est apportée comme l’appel le demande et que les deux parties ont confirmé la prestation. Ce qui n’est pas utilisé revient au programme.',
    },
    {
      key: 'payment',
      when: 'reimburse-sme',
      text: 'Le montant dû est versé intégralement à l’entreprise dans les {payDays} jours suivant une demande de paiement complète (article 74, paragraphe 1, point b), du règlement (UE) 2021/1060).',
    },
    {
      key: 'payment',
      when: 'pay-partner',
      text: 'Le montant dû est versé intégralement au partenaire dans les {payDays} jours suivant une demande de paiement complète (article 74, paragraphe 1, point b), du règlement (UE) 2021/1060). Dans cette mesure, l’entreprise ne doit plus rien au partenaire.',
    },
    {
      key: 'partner',
      when: 'partner-signs',
      text: 'Le partenaire réalise les travaux qu’il a proposés, ne confirme que ce qu’il a réalisé et permet au programme et à ses contrôleurs de consulter ce qui concerne ces travaux.',
    },
    {
      key: 'records',
      text: 'L’entreprise conserve les documents aussi longtemps que la loi l’exige et permet au programme et à ses contrôleurs de les consulter.',
    },
    { key: 'repayment', text: 'Quiconque a donné des informations fausses qui ont compté dans la décision rembourse l’argent.' },
    {
      key: 'changes',
      text: 'La présente convention n’est modifiée que par une nouvelle version signée par toutes les parties. Ce que l’appel lui-même permet, comme une prolongation, ne demande pas de nouvelle version.',
    },
    {
      key: 'ending',
      text: 'Le programme peut mettre fin à la présente convention pour un motif grave, qu’il indique, en particulier lorsque des obligations de la présente convention ne sont pas respectées. Plus rien ne peut alors être demandé ; il est statué sur les demandes de paiement déposées auparavant.',
    },
  ],
  it: [
    { key: 'between', when: 'no-partner', plain: true, text: 'Tra {authority}, per il programma, e {firm} (l’impresa).' },
    {
      key: 'between',
      when: 'partner',
      plain: true,
      text: 'Tra {authority}, per il programma, e {firm} (l’impresa), con {partner} (il partner), che esegue il lavoro.',
    },
    {
      key: 'amendment',
      when: 'amendment',
      plain: true,
      text: 'Questa è la versione {edition} della convenzione. Fino alla sua entrata in vigore vale la versione {previous}; poi questa ne prende il posto. Che cosa cambia:',
    },
    { key: 'change-amount', when: 'changes-amount', plain: true, text: '– Il voucher vale al massimo {amount} invece di {amountBefore}.' },
    {
      key: 'change-term',
      when: 'changes-term',
      plain: true,
      text: '– Il voucher è valido fino al {validUntil} invece che fino al {validUntilBefore}.',
    },
    { key: 'change-partner', when: 'changes-partner', plain: true, text: '– Il partner è {partner} invece di {partnerBefore}.' },
    {
      key: 'grant',
      text: 'Il programma concede un voucher fino a {amount} per il progetto «{title}» (domanda {number}). La decisione sulla domanda e la domanda così come è stata presentata fanno parte della presente convenzione.',
    },
    {
      key: 'validity',
      when: 'first',
      text: 'Il voucher è valido per {months} mesi dal giorno in cui la presente convenzione entra in vigore. La rendicontazione deve essere presentata entro i {claimDays} giorni successivi.',
    },
    {
      key: 'validity',
      when: 'from-partner',
      text: 'Il voucher è valido per {months} mesi dal giorno in cui il partner è stato trovato. La rendicontazione deve essere presentata entro i {claimDays} giorni successivi.',
    },
    {
      key: 'validity',
      when: 'amendment',
      text: 'Il voucher è valido fino al {validUntil}. La rendicontazione deve essere presentata entro il {claimUntil}.',
    },
    {
      key: 'costs',
      text: 'È pagato solo ciò che il bando ammette, quando è provato come il bando richiede e le due parti hanno confermato la prestazione. Ciò che non è utilizzato torna al programma.',
    },
    {
      key: 'payment',
      when: 'reimburse-sme',
      text: 'L’importo dovuto è versato per intero all’impresa entro {payDays} giorni da una rendicontazione completa (articolo 74, paragrafo 1, lettera b), del regolamento (UE) 2021/1060).',
    },
    {
      key: 'payment',
      when: 'pay-partner',
      text: 'L’importo dovuto è versato per intero al partner entro {payDays} giorni da una rendicontazione completa (articolo 74, paragrafo 1, lettera b), del regolamento (UE) 2021/1060). In tale misura l’impresa non deve più nulla al partner.',
    },
    {
      key: 'partner',
      when: 'partner-signs',
      text: 'Il partner esegue il lavoro che ha offerto, conferma solo ciò che ha eseguito e permette al programma e ai suoi controllori di vedere ciò che riguarda questo lavoro.',
    },
    {
      key: 'records',
      text: 'L’impresa conserva i documenti per il tempo richiesto dalla legge e permette al programma e ai suoi controllori di vederli.',
    },
    { key: 'repayment', text: 'Chi ha fornito informazioni false che hanno contato nella decisione restituisce il denaro.' },
    {
      key: 'changes',
      text: 'La presente convenzione è modificata solo da una nuova versione firmata da tutte le parti. Ciò che il bando stesso consente, come una proroga, non richiede una nuova versione.',
    },
    {
      key: 'ending',
      text: 'Il programma può porre fine alla presente convenzione per un motivo grave, che indica, in particolare quando gli obblighi della presente convenzione non sono rispettati. Da quel momento non si può più chiedere nulla; si decide sulle rendicontazioni presentate prima.',
    },
  ],
  sl: [
    { key: 'between', when: 'no-partner', plain: true, text: 'Med {authority}, za program, in {firm} (podjetje).' },
    {
      key: 'between',
      when: 'partner',
      plain: true,
      text: 'Med {authority}, za program, in {firm} (podjetje); delo opravi {partner} (partner).',
    },
    {
      key: 'amendment',
      when: 'amendment',
      plain: true,
      text: 'To je različica {edition} pogodbe. Dokler ne začne veljati, velja različica {previous}; nato jo ta nadomesti. Kaj se spremeni:',
    },
    { key: 'change-amount', when: 'changes-amount', plain: true, text: '– Vavčer je vreden največ {amount} namesto {amountBefore}.' },
    { key: 'change-term', when: 'changes-term', plain: true, text: '– Vavčer velja do {validUntil} namesto do {validUntilBefore}.' },
    { key: 'change-partner', when: 'changes-partner', plain: true, text: '– Partner je {partner} namesto {partnerBefore}.' },
    {
      key: 'grant',
      text: 'Program dodeli vavčer v višini največ {amount} za projekt »{title}« (vloga {number}). Odločba o vlogi in vloga, kakor je bila oddana, sta del te pogodbe.',
    },
    {
      key: 'validity',
      when: 'first',
      text: 'Vavčer velja {months} mesecev od dneva, ko začne veljati ta pogodba. Zahtevek za izplačilo je treba oddati v {claimDays} dneh po tem.',
    },
    {
      key: 'validity',
      when: 'from-partner',
      text: 'Vavčer velja {months} mesecev od dneva, ko je partner najden. Zahtevek za izplačilo je treba oddati v {claimDays} dneh po tem.',
    },
    { key: 'validity', when: 'amendment', text: 'Vavčer velja do {validUntil}. Zahtevek za izplačilo je treba oddati do {claimUntil}.' },
    {
      key: 'costs',
      text: 'Plača se le, kar dopušča razpis, če je dokazano, kakor zahteva razpis, in sta obe strani potrdili izvedbo. Kar se ne porabi, se vrne programu.',
    },
    {
      key: 'payment',
      when: 'reimburse-sme',
      text: 'Dolgovani znesek se podjetju v celoti izplača v {payDays} dneh po popolnem zahtevku za izplačilo (člen 74(1)(b) Uredbe (EU) 2021/1060).',
    },
    {
      key: 'payment',
      when: 'pay-partner',
      text: 'Dolgovani znesek se partnerju v celoti izplača v {payDays} dneh po popolnem zahtevku za izplačilo (člen 74(1)(b) Uredbe (EU) 2021/1060). V tem obsegu podjetje partnerju ne dolguje ničesar več.',
    },
    {
      key: 'partner',
      when: 'partner-signs',
      text: 'Partner opravi delo, ki ga je ponudil, potrdi le, kar je opravil, ter programu in njegovim revizorjem omogoči vpogled v vse, kar zadeva to delo.',
    },
    {
      key: 'records',
      text: 'Podjetje hrani dokumente tako dolgo, kakor zahteva zakon, ter programu in njegovim revizorjem omogoči vpogled vanje.',
    },
    { key: 'repayment', text: 'Kdor je navedel napačna dejstva, ki so bila pomembna za odločitev, vrne denar.' },
    {
      key: 'changes',
      text: 'Ta pogodba se spremeni le z novo različico, ki jo podpišejo vse strani. Kar dopušča razpis sam, na primer podaljšanje, ne potrebuje nove različice.',
    },
    {
      key: 'ending',
      text: 'Program lahko to pogodbo odpove iz pomembnega razloga, ki ga navede, zlasti če se obveznosti iz te pogodbe ne izpolnjujejo. Nato ni mogoče zahtevati ničesar več; o zahtevkih, oddanih pred tem, se odloči.',
    },
  ],
};
