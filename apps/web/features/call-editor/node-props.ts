import type { Json, Path, SchemaNode } from './document.js';

export interface NodeProps {
  /** As the document names it: finds the words. */
  readonly name: string;
  readonly schema: SchemaNode;
  readonly path: Path;
  readonly value: Json;
  readonly required: boolean;
}
