/** Everybody whom a chain of links leads to from an organisation; itself left out. */
export function groupsOf(links: readonly (readonly [string, string])[]): (id: string) => string[] {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    const known = neighbours.get(a);
    if (known) known.push(b);
    else neighbours.set(a, [b]);
  };
  for (const [a, b] of links) {
    join(a, b);
    join(b, a);
  }
  return (id) => {
    const found = new Set([id]);
    // A Set walks what is added on the way.
    for (const one of found) for (const next of neighbours.get(one) ?? []) found.add(next);
    found.delete(id);
    return [...found];
  };
}
