const EVERY = 100;

/** A line of progress on a terminal, and nothing anywhere else. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #since = Date.now();
  #told = 0;
  #done = 0;
  #bytes = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** @param of how many; unknown of a stream */
  step(bytes: number, of?: number): void {
    this.#done += 1;
    this.#bytes += bytes;
    const now = Date.now();
    if (!this.#stream.isTTY || (now - this.#told < EVERY && this.#done !== of)) return;
    this.#told = now;
    const rate = this.#bytes / 1e6 / Math.max(0.001, (now - this.#since) / 1000);
    const count = of === undefined ? `${this.#done}` : `${this.#done}/${of}`;
    this.#stream.write(`\r\u001b[K${count} articles, ${rate.toFixed(1)} MB/s`);
  }

  end(): void {
    if (this.#stream.isTTY && this.#done > 0) this.#stream.write('\r\u001b[K');
  }
}
