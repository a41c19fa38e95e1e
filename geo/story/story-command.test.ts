import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'dateline-story-'));
const out = join(folder, 'out');
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, ...args],
    {
      encoding: 'utf8',
      input,
    },
  );
  return { status, stdout, stderr };
}
const story = (...args: string[]) => run('geo/story.ts', [...args, '--packs', 'core']);

const ARTICLE =
  'Fighting rages in Toretsk\n\nOctober 9, 2024\n\nKYIV, Oct 9 (Agency) - Russian forces pressed on Pokrovsk and on Toretsk, the army said.\n';
const article = join(folder, 'report.txt');
const twin = join(folder, 'twin.txt');
const empty = join(folder, 'empty.txt');
writeFileSync(article, ARTICLE);
writeFileSync(twin, ARTICLE);
writeFileSync(empty, '');

describe('the story command', { timeout: 120_000 }, () => {
  it('writes folders that the checker passes, and says which', () => {
    const { status, stdout, stderr } = story(article, twin, '--out', out);
    const folders = ['fighting-rages-in-toretsk', 'fighting-rages-in-toretsk-2'].map((id) =>
      join(out, id),
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: `${folders.join('\n')}\n`,
      stderr: '',
    });
    for (const path of folders) {
      expect(readdirSync(path).sort()).toEqual([
        'annotations.json',
        'article.en.md',
        'places.geojson',
        'story.json',
      ]);
    }
    const checked = run('geo/check.ts', folders);
    expect(checked.stdout).toContain('Stories checked: 2; errors: 0');
    expect(
      JSON.parse(readFileSync(join(out, 'fighting-rages-in-toretsk-2', 'story.json'), 'utf8')),
    ).toMatchObject({
      id: 'fighting-rages-in-toretsk-2',
      asOf: '2024-10-09',
    });
  });

  it('gives the same bytes again, and writes over nothing unasked', () => {
    const place = join(out, 'fighting-rages-in-toretsk', 'annotations.json');
    const before = readFileSync(place, 'utf8');
    const refused = story(article, '--out', out);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('is there already; give --force');
    expect(story(article, '--out', out, '--force').status).toBe(0);
    expect(readFileSync(place, 'utf8')).toBe(before);
  });

  it('tells of each article that fails, and writes the others', () => {
    const other = join(folder, 'other');
    const { status, stdout, stderr } = story(
      empty,
      join(folder, 'none.txt'),
      article,
      '--out',
      other,
    );
    expect(status).toBe(1);
    expect(stdout).toBe(`${join(other, 'fighting-rages-in-toretsk')}\n`);
    const [first, second, ...more] = stderr.trim().split('\n');
    expect(first).toBe(
      `${empty}: There is no text in this file. Choose the file that holds the article.`,
    );
    expect(second).toContain('none.txt: ENOENT');
    expect(more).toEqual([]);
  });

  it('has codes for wrong words and for names that are not there', () => {
    const wrong = story('--nothing');
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('--ndjson');
    const help = story('--help');
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toContain('Exit code:');
    expect(existsSync(join(out, 'nothing'))).toBe(false);
  });

  it('turns a stream into a stream, in order', () => {
    const rows = ['a', 'b', 'c'].map((id) =>
      JSON.stringify({ id, text: id === 'b' ? '' : ARTICLE }),
    );
    const { status, stdout, stderr } = run(
      'geo/story.ts',
      ['--ndjson', '--emit', 'mentions', '--packs', 'core'],
      rows.join('\n'),
    );
    expect([status, stderr]).toEqual([0, '']);
    const found = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(found.map(({ id, error }) => [id, error === undefined])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
  });
});
