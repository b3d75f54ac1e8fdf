import type { RegisterEntryDto } from './aid.dto.js';
import { registerCsv } from './register-export.js';

const entry: RegisterEntryDto = {
  ...{ id: 'i', status: 'draft', dueOn: '2027-01-11', registerReference: null, authorityName: 'Land, "Süd"', authorityId: 'a' },
  ...{ authorityCountry: 'DE', beneficiaryName: '=SUM(A1)', beneficiaryNationalId: 'HRB1', beneficiaryIdType: 'registration-number' },
  ...{ beneficiaryCountry: 'DE', beneficiarySizeClass: 'small', aidAmount: '7500.00', grantDate: '2026-12-10', instrument: 'grant' },
  ...{ nace21: '16.23', regulation: 'Regulation (EU) 2023/2831', internalRef: 'A-1', financingBody: 'Land' },
};

test('the export has one line an entry, quotes what must be quoted and holds no formula', () => {
  const [head, line, end] = registerCsv([entry]).split('\r\n');
  expect(head).toMatch(/^\uFEFFstatus,dueOn,/);
  expect(line).toBe(
    `draft,2027-01-11,"Land, ""Süd""",a,DE,'=SUM(A1),HRB1,registration-number,DE,small,7500.00,2026-12-10,grant,16.23,Regulation (EU) 2023/2831,A-1,Land,`,
  );
  expect(end).toBe('');
});
