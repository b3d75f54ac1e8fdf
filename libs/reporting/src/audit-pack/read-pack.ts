const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Files of an archive as `packOf` writes it: stored, none compressed. Throws on anything else. */
export function readPack(bytes: Buffer): (readonly [string, Buffer])[] {
  const COMMENT = 64;
  const end = bytes.length - 22 - COMMENT;
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Error('not an audit pack, or cut off');
  const files: (readonly [string, Buffer])[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY || bytes.readUInt16LE(at + 10) !== 0) throw new Error('an entry of the archive is damaged');
    const [size, nameLength] = [bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(local) !== LOCAL) throw new Error(`${name} is damaged`);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files.push([name, bytes.subarray(data, data + size)]);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}
