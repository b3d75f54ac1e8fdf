/** Everybody's mail: the same domain says nothing about the same house. */
const FREE_MAIL = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.it hotmail.com hotmail.de hotmail.fr hotmail.it live.com live.de live.fr live.it msn.com yahoo.com yahoo.de yahoo.fr yahoo.it ' +
    'icloud.com me.com mac.com aol.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io mailbox.org posteo.de gmx.at gmx.ch gmx.de gmx.net gmx.com web.de t-online.de freenet.de ' +
    'aon.at a1.net chello.at bluewin.ch hispeed.ch sunrise.ch orange.fr wanadoo.fr free.fr sfr.fr laposte.net libero.it virgilio.it tiscali.it alice.it tin.it pec.it legalmail.it siol.net t-2.net'
  ).split(' '),
);
/** Second levels under which anybody registers. */
const SHARED_SECOND_LEVELS = new Set(['ac', 'co', 'com', 'edu', 'gov', 'gv', 'gouv', 'net', 'or', 'org', 'asso']);

/** The registered domain of an address (`a@dept.uni.ac.at` gives `uni.ac.at`), or null for free mail and what is no address. */
export function organisationDomain(email: string): string | null {
  const domain = email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
    .replace(/\.$/, '');
  const labels = domain.split('.');
  if (!email.includes('@') || labels.length < 2 || labels.some((label) => label === '')) return null;
  const shared = labels.length > 2 && labels.at(-1)?.length === 2 && SHARED_SECOND_LEVELS.has(labels.at(-2) ?? '');
  const registered = labels.slice(shared ? -3 : -2).join('.');
  return FREE_MAIL.has(registered) || FREE_MAIL.has(domain) ? null : registered;
}
