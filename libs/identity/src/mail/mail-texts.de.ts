import type { MailTexts } from './mail-letter.js';

export const de: MailTexts = {
  verifyEmail: {
    subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
    text: `Guten Tag {{name}},

{{company}} wurde bei Traverse registriert, mit dieser Adresse als erstem Kontakt.
Bitte bestätigen Sie die Adresse innerhalb von {{hours}} Stunden:

{{url}}

Wenn Sie sich nicht registriert haben, öffnen Sie den Link nicht. Ohne ihn kann sich niemand anmelden.
`,
  },
  registrationRepeated: {
    subject: 'Sie haben bereits ein Konto',
    text: `Guten Tag {{name}},

jemand hat eben versucht, sich mit dieser Adresse bei Traverse zu registrieren. Sie haben bereits ein Konto: bitte melden
Sie sich an und fügen Sie dort ein weiteres Unternehmen hinzu, wenn Sie das wollten.

{{url}}

Wenn Sie es nicht waren, müssen Sie nichts tun: es hat sich nichts geändert.
`,
  },
  registrationUnconfirmed: {
    subject: 'Bestätigen Sie Ihre E-Mail-Adresse und wählen Sie ein Passwort',
    text: `Guten Tag {{name}},

{{company}} wurde bei Traverse mit dieser Adresse registriert, die schon früher registriert, aber nie bestätigt wurde.
Bitte wählen Sie innerhalb von {{hours}} Stunden ein Passwort; damit ist auch die Adresse bestätigt:

{{url}}

Wenn Sie sich nicht registriert haben, öffnen Sie den Link nicht. Ohne ihn kann sich niemand anmelden.
`,
  },
  resetPassword: {
    subject: 'Wählen Sie ein neues Passwort',
    text: `Guten Tag {{name}},

Sie haben ein neues Passwort angefordert. Der Link gilt einmal, innerhalb von {{hours}} Stunden:

{{url}}

Wenn Sie es nicht angefordert haben, müssen Sie nichts tun: Ihr Passwort ist unverändert.
`,
  },
  passwordChanged: {
    subject: 'Ihr Passwort wurde geändert',
    text: `Guten Tag {{name}},

das Passwort Ihres Kontos wurde geändert, alle anderen Sitzungen wurden beendet.
Wenn Sie das nicht waren, wählen Sie sofort ein neues Passwort:

{{url}}
`,
  },
  secondFactorOn: {
    subject: 'Ihr zweiter Faktor ist eingeschaltet',
    text: `Guten Tag {{name}},

Ihr Konto verlangt jetzt zusätzlich einen Code Ihrer Authentifizierungs-App, alle anderen Sitzungen wurden beendet.
Wenn Sie das nicht waren, ändern Sie sofort Ihr Passwort und melden Sie es dem Programm:

{{url}}
`,
  },
  secondFactorOff: {
    subject: 'Ihr zweiter Faktor ist ausgeschaltet',
    text: `Guten Tag {{name}},

Ihr Konto ist jetzt nur noch durch sein Passwort geschützt.
Wenn Sie das nicht waren, ändern Sie sofort Ihr Passwort und melden Sie es dem Programm:

{{url}}
`,
  },
  secondFactorResetAsked: {
    subject: 'Ihr zweiter Faktor soll zurückgesetzt werden',
    text: `Guten Tag {{name}},

die Administration möchte den zweiten Faktor von Ihrem Konto nehmen. Eine weitere Person muss das bestätigen.
Wenn Sie nicht darum gebeten haben, lehnen Sie es in Ihrem Konto ab:

{{url}}
`,
  },
  secondFactorResetRefused: {
    subject: 'Ihr zweiter Faktor bleibt',
    text: `Guten Tag {{name}},

Ihr zweiter Faktor wird nicht zurückgesetzt. Alles ist wie zuvor.
Ihr Konto:

{{url}}
`,
  },
  secondFactorReset: {
    subject: 'Ihr zweiter Faktor wurde zurückgesetzt',
    text: `Guten Tag {{name}},

zwei Personen der Administration haben den zweiten Faktor von Ihrem Konto genommen, alle Sitzungen wurden beendet.
Melden Sie sich mit Ihrem Passwort an und richten Sie einen neuen ein.
Wenn Sie nicht darum gebeten haben, ändern Sie sofort Ihr Passwort und melden Sie es dem Programm:

{{url}}
`,
  },
  recoveryCodesRenewed: {
    subject: 'Sie haben neue Notfallcodes',
    text: `Guten Tag {{name}},

für Ihr Konto wurden neue Notfallcodes erstellt. Die alten gelten nicht mehr.
Wenn Sie das nicht waren, ändern Sie sofort Ihr Passwort und melden Sie es dem Programm:

{{url}}
`,
  },
  recoveryCodeUsed: {
    subject: 'Ein Notfallcode wurde verwendet',
    text: `Guten Tag {{name}},

einer Ihrer Notfallcodes wurde anstelle Ihrer Authentifizierungs-App verwendet. Jeder gilt einmal.
Wenn Sie das nicht waren, ändern Sie sofort Ihr Passwort und melden Sie es dem Programm:

{{url}}
`,
  },
  invitation: {
    subject: 'Einladung zu Traverse',
    text: `Guten Tag,

Sie sind eingeladen, bei {{company}} auf Traverse mitzuarbeiten: {{role}}. Die Einladung gilt {{days}} Tage:

{{url}}

Wenn Sie nicht wissen, worum es geht, müssen Sie nichts tun.
`,
  },
  roles: {
    owner: 'verantwortlich',
    editor: 'mit Schreibrecht',
    viewer: 'mit Leserecht',
    officer: 'Programmbetreuung',
    approver: 'Genehmigung',
    'finance-officer': 'Finanzbearbeitung',
    'finance-approver': 'Finanzgenehmigung',
    auditor: 'Prüfung',
    administrator: 'Administration',
    evaluator: 'Gutachten',
    programme: 'das Programmteam',
  },
};
