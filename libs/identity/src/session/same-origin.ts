import type { TraverseRequest } from '@traverse/platform';

function originOf(url: string): string | null {
  try {
    return new URL(url).origin;
  } catch {
    return null;
  }
}

/**
 * Whether a changing request may come from where it says that it comes from. Browsers always say (Sec-Fetch-Site, or Origin);
 * a request that says neither is no browser's and carries no cookie of a victim.
 */
export function isSameOrigin(request: Pick<TraverseRequest, 'headers'>, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  const from = originOf(origin);
  return from !== null && (from === originOf(publicUrl) || new URL(from).host === request.headers.host);
}
