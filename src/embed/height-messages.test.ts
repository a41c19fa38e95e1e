import { describe, expect, it } from 'vitest';
import { heightMessages } from './height-messages.ts';

const told = (search: string, hash: string) =>
  heightMessages(612, { story: 'toretsk-2024-10', search, hash });

describe('the height in the words of each listener', () => {
  it('is told to AMP’s and Datawrapper’s always', () => {
    expect(told('?embed=1', '')).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 612 },
      { 'datawrapper-height': { 'toretsk-2024-10': 612 } },
    ]);
  });

  it('is told to Pym by the child’s id in the address', () => {
    const search = '?embed=1&initialWidth=640&childId=map-1&parentUrl=https%3A%2F%2Fa.example%2F';
    expect(told(search, '')).toContain('pymxPYMxmap-1xPYMxheightxPYMx612');
    expect(told('?childId=a%20xPYMxb', '')).toHaveLength(2);
  });

  it('is told to WordPress by the secret behind the hash', () => {
    const message = { message: 'height', value: 612, secret: 'aB3dE6gH9k' };
    expect(told('', '#?secret=aB3dE6gH9k')).toContainEqual(message);
    expect(told('', '#?secret=')).toHaveLength(2);
    expect(told('', '#?secret=<b>')).toHaveLength(2);
  });
});
