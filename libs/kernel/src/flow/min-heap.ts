/** A binary heap of (key, value) in typed arrays that grow: what Dijkstra needs and no more. */
export class MinHeap {
  private keys = new Float64Array(1024);
  private values = new Int32Array(1024);
  private size = 0;

  clear(): void {
    this.size = 0;
  }

  /** The smallest key, Infinity when empty. */
  topKey(): number {
    return this.size === 0 ? Infinity : (this.keys[0] as number);
  }

  push(key: number, value: number): void {
    if (this.size === this.keys.length) this.grow();
    const { keys, values } = this;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const parentKey = keys[parent] as number;
      if (parentKey <= key) break;
      keys[hole] = parentKey;
      values[hole] = values[parent] as number;
      hole = parent;
    }
    keys[hole] = key;
    values[hole] = value;
  }

  /** The value of the smallest key; call only when `topKey()` is finite. */
  pop(): number {
    const { keys, values } = this;
    const popped = values[0] as number;
    const size = --this.size;
    const key = keys[size] as number;
    const value = values[size] as number;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child++;
      if ((keys[child] as number) >= key) break;
      keys[hole] = keys[child] as number;
      values[hole] = values[child] as number;
      hole = child;
    }
    keys[hole] = key;
    values[hole] = value;
    return popped;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    const values = new Int32Array(this.keys.length * 2);
    keys.set(this.keys);
    values.set(this.values);
    this.keys = keys;
    this.values = values;
  }
}
