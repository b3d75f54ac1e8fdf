import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

import type { RegisterEntryDto } from './aid.dto.js';
import { registerCsv } from './register-export.js';

const entry: RegisterEntryDto = {
  ...{ id: 'i', status: 'draft', dueOn: '2027-01-11', registerReference: null, authorityName: 'Land, "Süd"', authorityId: 'a' },
  ...{
    authorityCountry: 'DE',
    authorityNuts: 'DE1',
    beneficiaryName: '=SUM(A1)',
    beneficiaryNationalId: 'HRB1',
    beneficiaryIdType: 'registration-number',
  },
  ...{ beneficiaryCountry: 'DE', beneficiarySizeClass: 'small', aidAmount: '7500.00', grantDate: '2026-12-10', instrument: 'grant' },
  ...{ nace21: '16.23', regulation: 'Regulation (EU) 2023/2831', internalRef: 'A-1', financingBody: 'Land' },
};

test('the export has one line an entry, quotes what must be quoted and holds no formula', async () => {
  const csv = await text(Readable.from(registerCsv(Readable.from([[entry]]))));
  const [head, line, end] = csv.split('\r\n');
  expect(head).toMatch(/^\uFEFFstatus,dueOn,/);
  expect(line).toBe(
    `draft,2027-01-11,"Land, ""Süd""",a,DE,DE1,'=SUM(A1),HRB1,registration-number,DE,small,7500.00,2026-12-10,grant,16.23,Regulation (EU) 2023/2831,A-1,Land,`,
  );
  expect(end).toBe('');
});
