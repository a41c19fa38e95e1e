// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { PixelField } from './pixel-field.tsx';

const taken: (number | null)[] = [];

function Form() {
  const [width, setWidth] = useState<number | null>(600);
  return (
    <PixelField
      label="Width"
      of="width"
      value={width}
      placeholder="100%"
      disabled={false}
      onTake={(pixels) => {
        taken.push(pixels);
        setWidth(pixels);
      }}
    />
  );
}

it('takes a length once it is done, shows what was made of it, and keeps the keyboard', async () => {
  const user = userEvent.setup();
  render(<Form />);
  const field = screen.getByRole('spinbutton', { name: 'Width' });
  await user.clear(field);
  await user.type(field, '99999');
  expect(taken).toEqual([]);
  await user.keyboard('{Enter}');
  expect(taken).toEqual([1600]);
  expect(field).toHaveProperty('value', '1600');
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  await user.type(field, '88888');
  await user.tab();
  expect(taken).toEqual([1600, 1600]);
  expect(field).toHaveProperty('value', '1600');
});
