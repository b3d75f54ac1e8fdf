import { CompactSign, compactVerify, createLocalJWKSet, errors, type JSONWebKeySet, type JWK } from 'jose';

/** EdDSA over Ed25519 (RFC 8037). */
export const ALGORITHM = 'EdDSA';
/** Part of what is signed: a signature of this house for something else is none for a voucher. */
const TYPE = 'traverse-voucher';
const LIMIT = 2000;

/** What is printed on a voucher: nothing of a person, and nothing that somebody could learn beside the paper. */
export interface VoucherClaims {
  /** The voucher's code. */
  readonly code: string;
  /** Key of the programme. */
  readonly programme: string;
  /** `2027-12-15`: until when the work had to be done when it was printed. The public page knows whether it was extended. */
  readonly until: string;
}

export type TokenVerdict = { readonly ok: true; readonly kid: string; readonly claims: VoucherClaims } | { readonly ok: false };

/** A compact JWS with `kid`. Ed25519 is deterministic: the same voucher under the same key has the same token. */
export function signVoucher(key: JWK, kid: string, { code, programme, until }: VoucherClaims): Promise<string> {
  return new CompactSign(Buffer.from(JSON.stringify({ code, programme, until })))
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid })
    .sign(key);
}

/** Whether one of these keys signed it. Needs the published keys and nothing else, so anybody can do the same off-line. Never throws on what it is given. */
export async function verifyVoucher(token: string, keys: JSONWebKeySet): Promise<TokenVerdict> {
  if (token.length > LIMIT) return { ok: false };
  try {
    const { payload, protectedHeader } = await compactVerify(token, createLocalJWKSet(keys), { algorithms: [ALGORITHM] });
    const claims = JSON.parse(Buffer.from(payload).toString('utf8')) as Partial<Record<keyof VoucherClaims, unknown>>;
    const { code, programme, until } = claims;
    const isText = typeof code === 'string' && typeof programme === 'string' && typeof until === 'string';
    if (protectedHeader.typ !== TYPE || typeof protectedHeader.kid !== 'string' || !isText) return { ok: false };
    return { ok: true, kid: protectedHeader.kid, claims: { code, programme, until } };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof SyntaxError || error instanceof TypeError) return { ok: false };
    throw error;
  }
}
