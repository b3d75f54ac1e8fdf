import { signedPdf } from '../../../../test/support/signed-pdf.js';
import { signaturesIn } from './pdf-signatures.js';

test('a signature is found with how it was made, and that it covers the whole', () =>
  expect(signaturesIn(signedPdf())).toEqual([{ subFilter: 'ETSI.CAdES.detached', coversAll: true }]));

test('one byte added after signing is seen', () =>
  expect(signaturesIn(Buffer.concat([signedPdf(), Buffer.from(' ')]))).toMatchObject([{ coversAll: false }]));

test('of two signatures the later one covers the earlier one', () => {
  const first = signedPdf('adbe.pkcs7.detached').toString('latin1');
  expect(signaturesIn(signedPdf('ETSI.CAdES.detached', first))).toEqual([
    { subFilter: 'adbe.pkcs7.detached', coversAll: false },
    { subFilter: 'ETSI.CAdES.detached', coversAll: true },
  ]);
});

test('a scan holds none', () => expect(signaturesIn(Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /XObject >>\nendobj\n%%EOF'))).toEqual([]));
