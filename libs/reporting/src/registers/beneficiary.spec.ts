import { beneficiaryKind, orgIdOf } from './beneficiary.js';

test.each([
  ['Werkstatt GmbH', null, 'legal'],
  ['Officine Dora srl', null, 'legal'],
  ['Atelier Belledonne SAS', null, 'legal'],
  ['Stura S.p.A.', null, 'legal'],
  ['Lesni izdelki d.o.o.', null, 'legal'],
  ['Huber GmbH & Co. KG', null, 'legal'],
  ['Tischlerei Huber e.U.', null, 'natural'],
  ['Maria Huber e.K.', null, 'natural'],
  ['Janez Novak s.p.', null, 'natural'],
  ['Maria Huber', 'Einzelunternehmen', 'natural'],
  ['Jean Roux', 'Entreprise individuelle', 'natural'],
  // What the firm says of itself counts, not what its name looks like.
  ['Maria Huber AG', 'Einzelfirma', 'natural'],
  ['Maria Huber', null, 'unknown'],
  ['Magnus Berg', 'something else', 'unknown'],
] as const)('%s (%s) is %s', (name, legalForm, expected) => expect(beneficiaryKind(name, legalForm)).toBe(expected));

test('an organisation is known by its register, or by a number of the publisher’s own', () => {
  const firm = { id: '01890000-0000-7000-8000-0000000000ab', countryCode: 'DE', registrationNumber: 'HRB 123 45' };
  expect(orgIdOf(firm, '360G-x')).toBe('DE-CR-HRB12345');
  expect(orgIdOf({ ...firm, registrationNumber: null }, '360G-x')).toBe('360G-x-ORG-0000000000ab');
  expect(orgIdOf({ ...firm, countryCode: 'LI' }, '360G-x')).toBe('360G-x-ORG-0000000000ab');
});
