import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { headerRules } from './headers.ts';
import { withPolicy } from './policy-meta.ts';

const HTML = readFileSync('index.html', 'utf8').replace(/<link rel="preload"[^>]*>/, '');

function policyOf(html: string): string[] {
  const { DOMParser } = new Window({ url: 'https://site.invalid/' });
  const document = new DOMParser().parseFromString(html, 'text/html');
  const metas = document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
  expect(metas).toHaveLength(1);
  // What stands before the policy is not held to it.
  expect(document.head.querySelectorAll('script, link, style')[0]?.previousElementSibling).not.toBe(
    null,
  );
  expect(document.head.children[1]).toBe(metas[0]);
  return metas[0]?.getAttribute('content')?.split('; ') ?? [];
}

it('says in the page what the headers say', () => {
  const policy = policyOf(withPolicy(HTML, headerRules(['https://tiles.example'])));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self' https://tiles.example");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy.join('; ')).not.toMatch(/unsafe|frame-ancestors/);
});

it('says it once, and anew', () => {
  const twice = withPolicy(withPolicy(HTML, headerRules(['https://old.example'])), headerRules());
  expect(policyOf(twice)).toContain("connect-src 'self'");
});

it('refuses a page that it does not know', () => {
  expect(() => withPolicy('<html>', headerRules())).toThrow('index.html');
});
