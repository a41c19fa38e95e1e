import { describe, expect, it } from 'vitest';
import { decodeEmbed, type EmbedOptions, encodeEmbed, PLAIN_EMBED } from './embed-address.ts';

describe('the options of an embed', () => {
  it.each(['', '?place=toretsk', '?embed=0', '?embed=off&list=off'])(
    '%j is a full page',
    (search) => {
      expect(decodeEmbed(search)).toBeNull();
    },
  );

  it.each(['?embed', '?embed=1', '?embed=true&list=on&height=fixed', '?embed=1&list=x&height=640'])(
    '%j is an embed as usual',
    (search) => {
      expect(decodeEmbed(search)).toEqual(PLAIN_EMBED);
    },
  );

  it('come back as they were written, every combination', () => {
    for (const list of [true, false])
      for (const interaction of [true, false])
        for (const height of ['fixed', 'fit'] as const) {
          const options: EmbedOptions = { list, interaction, height };
          expect(decodeEmbed(encodeEmbed(options, ''))).toEqual(options);
        }
  });

  it('leave the other parameters, and are gone from the full page’s address', () => {
    const search = encodeEmbed({ ...PLAIN_EMBED, list: false }, '?place=toretsk&map=7/48/37&x=%26');
    expect(search).toBe('?place=toretsk&map=7/48/37&x=%26&embed=1&list=off');
    expect(encodeEmbed(null, search)).toBe('?place=toretsk&map=7/48/37&x=%26');
    expect(encodeEmbed(null, '?embed=1')).toBe('');
  });
});
