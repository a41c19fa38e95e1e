interface SymbolMarkProps {
  /** What the stylesheet colours it by. */
  readonly kind: string;
  /** Paths in a box of 24 by 24. */
  readonly outline: string;
  readonly solid: string;
}

/** A symbol of two paths. It repeats words beside it, so it is hidden from readers-aloud. */
export function SymbolMark({ kind, outline, solid }: SymbolMarkProps) {
  return (
    <svg
      className="symbol"
      data-status={kind}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path className="symbol-outline" d={outline} />
      <path className="symbol-solid" d={solid} />
    </svg>
  );
}
