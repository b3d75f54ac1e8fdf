import { describeWithReferenceData, referenceData } from '../../../../test/support/reference-data.js';
import { writePain001 } from './pain001.js';
import { PaymentSchema } from './payment-schema.js';
import { sepaBatch } from './payment-batch.samples.js';

test('without a folder of schemas nothing is looked into', async () => {
  await expect(new PaymentSchema({ iso20022XsdDir: null }).check('pain.001.001.09', '<x/>')).resolves.toBeUndefined();
});

describeWithReferenceData('with the schemas', () => {
  const schema = (): PaymentSchema => new PaymentSchema({ iso20022XsdDir: referenceData('iso20022', 'xsd') });

  test('a file of ours is let through, a broken one is not, and its content is not quoted', async () => {
    const text = writePain001(sepaBatch());
    await expect(schema().check('pain.001.001.09', text)).resolves.toBeUndefined();
    const refused = expect.objectContaining({ code: 'finance.payment-file-not-of-schema', params: {} });
    await expect(schema().check('pain.001.001.09', text.replace('<PmtMtd>TRF</PmtMtd>', ''))).rejects.toEqual(refused);
  });
});
