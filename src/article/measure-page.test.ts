import { expect, it } from 'vitest';
import { measurePage } from './measure-page.ts';

it('counts elements, and how deep they stand', () => {
  expect(measurePage('<div><p>a<p>b<br><span>c</span></div><div></div>')).toEqual({
    elements: 6,
    depth: 2,
  });
});

it('passes over comments, scripts and styles, and does not mind stray ends', () => {
  const html = '<!-- <div><div> --></i></i><script>"<div><b>"</script><style><i></style><em>x</em>';
  expect(measurePage(html)).toEqual({ elements: 3, depth: 1 });
});

it.each(['<!--', '<script>', '<', '<div', '</', '<a '])(
  'takes no long time over many a %s',
  (part) => {
    const since = performance.now();
    measurePage(part.repeat(9_000_000 / part.length));
    expect(performance.now() - since).toBeLessThan(4000);
  },
);
