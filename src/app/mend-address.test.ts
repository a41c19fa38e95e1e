import { describe, expect, it } from 'vitest';
import { mendAddress } from './mend-address.ts';

function opened(search: string, refused = false) {
  const written: string[] = [];
  const own = {
    location: { pathname: '/maps/', search, hash: '#?secret=x&amp;y' },
    history: {
      replaceState: (_data: unknown, _title: string, address: string) => {
        if (refused) throw new DOMException('no', 'SecurityError');
        written.push(address);
      },
    },
  };
  return { read: mendAddress(own as unknown as Window), written };
}

describe('an address that was escaped once too often', () => {
  it('is read and written as it was meant, but for what others keep behind the hash', () => {
    const { read, written } = opened('?story=one&amp;place=alder&amp;amp;embed=1');
    expect(read).toBe('?story=one&place=alder&embed=1');
    expect(written).toEqual(['/maps/?story=one&place=alder&embed=1#?secret=x&amp;y']);
  });

  it('is read where it may not be written', () => {
    expect(opened('?a=1&amp;b=2', true)).toEqual({ read: '?a=1&b=2', written: [] });
  });

  it('is left alone where it is well', () => {
    expect(opened('?a=amp;&b=%26amp;c')).toEqual({ read: '?a=amp;&b=%26amp;c', written: [] });
  });
});
