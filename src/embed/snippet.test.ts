// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { elementSnippet, frameSnippet, markdownSnippet, type Snippet } from './snippet.ts';

const SITE = 'https://maps.example/dateline/';
const SNIPPET: Snippet = {
  title: 'Map: "Alder" & <b>Birch</b>',
  embed: `${SITE}?story=one&place=alder&map=8.00/48.0000/37.0000&embed=1&list=off`,
  full: `${SITE}?story=one&place=alder&map=8.00/48.0000/37.0000`,
  width: '100%',
  height: 480,
};

function parsed(html: string): HTMLElement {
  const box = document.createElement('div');
  box.innerHTML = html.replaceAll('<iframe', '<x-frame').replaceAll('</iframe', '</x-frame');
  return box;
}

describe('a snippet', () => {
  it('frames the address that was shown, and links the full page', () => {
    const box = parsed(frameSnippet(SNIPPET));
    const frame = box.querySelector('x-frame');
    expect(frame?.getAttribute('src')).toBe(SNIPPET.embed);
    expect(frame?.getAttribute('title')).toBe(SNIPPET.title);
    expect(frame?.getAttribute('width')).toBe('100%');
    expect(frame?.getAttribute('loading')).toBe('lazy');
    expect(frame?.getAttribute('allow')).toBe('fullscreen');
    expect(frame?.getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
    expect(box.querySelector('a')?.getAttribute('href')).toBe(SNIPPET.full);
    expect(box.querySelector('a')?.textContent).toBe(SNIPPET.title);
    expect(box.querySelector('b')).toBeNull();
  });

  it('gives the element the same options', () => {
    const box = parsed(elementSnippet({ ...SNIPPET, width: '600px' }, SITE));
    const element = box.querySelector('dateline-map');
    const names = ['story', 'place', 'map', 'list', 'height', 'lang', 'style'];
    expect(names.map((name) => element?.getAttribute(name) ?? null)).toEqual([
      'one',
      'alder',
      '8.00/48.0000/37.0000',
      'off',
      '480',
      null,
      'max-width:600px',
    ]);
    expect(element?.textContent).toBe(SNIPPET.title);
    const fit = `${SNIPPET.embed}&height=fit`;
    expect(
      parsed(elementSnippet({ ...SNIPPET, embed: fit }, SITE))
        .querySelector('dateline-map')
        ?.getAttribute('height'),
    ).toBe('fit');
  });

  it('keeps Markdown’s own signs out of a link', () => {
    expect(markdownSnippet({ title: 'A [b](c)', full: `${SITE}?a=(1)` })).toBe(
      String.raw`[A \[b\](c)](<https://maps.example/dateline/?a=(1)>)`,
    );
    expect(markdownSnippet({ title: 'A\n\n<script>&lt;*`_', full: SITE })).toBe(
      `[A \\<script\\>\\&lt;\\*\\\`\\_](<${SITE}>)`,
    );
  });
});
