const LINE = 0x0a;

/** Labels that are more than a name in title case: text with a line each, parted when one is asked for. */
export class SpelledLabels {
  private readonly entities: Uint32Array;
  private readonly text: Uint8Array;
  private starts: Uint32Array | undefined;

  /** @param entities whose labels these are, ascending */
  constructor(entities: Uint32Array, text: Uint8Array) {
    this.entities = entities;
    this.text = text;
  }

  private part(): Uint32Array {
    const starts = new Uint32Array(this.entities.length + 1);
    let line = 0;
    for (let at = 0; at < this.text.length; at += 1) {
      if (this.text[at] === LINE) starts[++line] = at + 1;
    }
    starts[this.entities.length] = this.text.length + 1;
    return starts;
  }

  of(entity: number): string | undefined {
    let low = 0;
    let high = this.entities.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.entities[middle] ?? 0) < entity) low = middle + 1;
      else high = middle;
    }
    if (this.entities[low] !== entity) return undefined;
    this.starts ??= this.part();
    const bytes = this.text.subarray(this.starts[low], (this.starts[low + 1] ?? 0) - 1);
    return new TextDecoder().decode(bytes);
  }
}
