// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pause } from './pause.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('begins again with each press, and is over once', async () => {
  const over = vi.fn<() => void>();
  void pause(2000).then(over);
  await vi.advanceTimersByTimeAsync(1900);
  dispatchEvent(new Event('pointerdown'));
  await vi.advanceTimersByTimeAsync(1900);
  dispatchEvent(new Event('keydown'));
  await vi.advanceTimersByTimeAsync(1999);
  expect(over).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(over).toHaveBeenCalledTimes(1);
  dispatchEvent(new Event('keydown'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(over).toHaveBeenCalledTimes(1);
});
