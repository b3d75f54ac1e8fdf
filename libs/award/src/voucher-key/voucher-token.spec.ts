import { CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose';

import { signVoucher, verifyVoucher } from './voucher-token.js';

const CLAIMS = { code: 'TRV-7Q4M-K2PX-9HDW', programme: 'alpine', until: '2027-12-15' };

async function pair(kid: string): Promise<{ kid: string; secret: JWK; open: JWK }> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { kid, secret: { ...(await exportJWK(privateKey)), alg: 'EdDSA' }, open: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' } };
}
const signed = (key: JWK, header: { alg: string; typ?: string; kid?: string }, body: string): Promise<string> =>
  new CompactSign(Buffer.from(body)).setProtectedHeader(header).sign(key);

test('the published keys alone verify it; it says code, programme and day and nothing else; the same voucher has the same token', async () => {
  const [old, now] = [await pair('old'), await pair('now')];
  const keys = { keys: [now.open, old.open] };
  const token = await signVoucher(old.secret, 'old', CLAIMS);
  expect(await signVoucher(old.secret, 'old', CLAIMS)).toBe(token);
  expect(await verifyVoucher(token, keys)).toEqual({ ok: true, kid: 'old', claims: CLAIMS });
  const [header = '', payload = ''] = token.split('.');
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  expect(read(header)).toEqual({ alg: 'EdDSA', typ: 'traverse-voucher', kid: 'old' });
  expect(read(payload)).toEqual(CLAIMS);
  expect(await verifyVoucher(token, { keys: [now.open] })).toEqual({ ok: false });
});

test('nothing that another signed, that was changed, or that was signed for something else passes', async () => {
  const [ours, theirs] = [await pair('ours'), await pair('ours')];
  const keys = { keys: [ours.open] };
  const token = await signVoucher(ours.secret, 'ours', CLAIMS);
  const [header = '', , signature = ''] = token.split('.');
  const other = Buffer.from(JSON.stringify({ ...CLAIMS, until: '2099-12-31' })).toString('base64url');
  const none = `${Buffer.from(JSON.stringify({ alg: 'none', typ: 'traverse-voucher', kid: 'ours' })).toString('base64url')}.${other}.`;
  const asSecret = { kty: 'oct', k: ours.open.x, alg: 'HS256' } as JWK;
  const forged = [
    await signVoucher(theirs.secret, 'ours', CLAIMS),
    `${header}.${other}.${signature}`,
    none,
    await signed(asSecret, { alg: 'HS256', typ: 'traverse-voucher', kid: 'ours' }, JSON.stringify(CLAIMS)),
    await signed(ours.secret, { alg: 'EdDSA', typ: 'JWT', kid: 'ours' }, JSON.stringify(CLAIMS)),
    await signed(ours.secret, { alg: 'EdDSA', typ: 'traverse-voucher', kid: 'ours' }, JSON.stringify({ code: 1 })),
    await signed(ours.secret, { alg: 'EdDSA', typ: 'traverse-voucher', kid: 'ours' }, 'null'),
    await signed(ours.secret, { alg: 'EdDSA', typ: 'traverse-voucher', kid: 'ours' }, 'no JSON'),
    ...['', '.', '..', 'a.b.c', token.slice(0, -4), 'x'.repeat(5000), `${token}.${token}`],
  ];
  for (const one of forged) expect([one.slice(0, 200), await verifyVoucher(one, keys)]).toEqual([one.slice(0, 200), { ok: false }]);
});
