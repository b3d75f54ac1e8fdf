/**
 * Lines as they were written: each ends with one line feed, the last one too. Anything else stays in the text, so that it can be seen there;
 * `readline` would forgive it.
 */
export async function* exactLines(bytes: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  for await (const chunk of bytes) {
    const parts = (rest + decoder.decode(typeof chunk === 'string' ? Buffer.from(chunk) : chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  rest += decoder.decode();
  if (rest !== '') yield `${rest}\u0000`;
}
