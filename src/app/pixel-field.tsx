import { useState } from 'react';
import { LEAST, MOST, pixelsOf } from './share-options.ts';

interface PixelFieldProps {
  readonly label: string;
  readonly of: 'width' | 'height';
  /** `null` where nothing is set. */
  readonly value: number | null;
  readonly placeholder: string | undefined;
  readonly disabled: boolean;
  /** `null` for what is no number. */
  onTake(pixels: number | null): void;
}

/** A length in pixels. What is typed counts once it is done, with Enter or by leaving the field. */
export function PixelField({ label, of, value, placeholder, disabled, onTake }: PixelFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    if (typed === null) return;
    onTake(pixelsOf(typed, of));
    setTyped(null);
  };
  return (
    <label className="share-field">
      {label}
      <input
        type="number"
        min={LEAST[of]}
        max={MOST[of]}
        step="10"
        value={typed ?? value ?? ''}
        placeholder={placeholder}
        disabled={disabled}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}
