import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';

describe('the language of a text', () => {
  it.each([
    [
      'en',
      'Russian forces are pressing on Pokrovsk, the governor of the region said on Wednesday.',
    ],
    ['en', 'Fighting rages in Toretsk'],
    ['uk', 'Бої тривають у Торецьку, сказала речниця угруповання.'],
    ['uk', 'Ситуація під Покровськом'],
    ['ru', 'Бои продолжаются в Торецке, сказала представитель группировки.'],
    ['ru', 'Ситуация под Покровском'],
    [
      'uk',
      'Він сказав: «Мы не уйдём». Після цього військові відійшли до Костянтинівки, а місцевих вивезли.',
    ],
  ])('is %s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    [
      'German',
      'Die russischen Truppen haben nach Angaben der Armee in der Nacht mehrere Dörfer in der Region eingenommen.',
    ],
    [
      'French',
      'Les forces russes ont pris un village dans la région de Donetsk, a dit mercredi un responsable de la police.',
    ],
    [
      'Dutch',
      'Het leger was in de nacht van woensdag op donderdag in de stad en had er de brug in handen, zei de minister.',
    ],
    [
      'Spanish',
      'Las tropas rusas avanzan hacia la ciudad y han tomado varias aldeas, según dijo el portavoz del ejército.',
    ],
    [
      'Polish',
      'Wojska rosyjskie nacierają na Pokrowsk, a mieszkańcy opuszczają miasto, powiedział w środę rzecznik armii.',
    ],
    [
      'Romanian',
      'Trupele ruse au ocupat un sat în regiunea Donețk, a declarat miercuri un purtător de cuvânt al armatei.',
    ],
    [
      'Turkish',
      'Rus birlikleri kentin doğusunda ilerliyor ve bir köyü daha ele geçirdi, dedi ordu sözcüsü çarşamba günü.',
    ],
    [
      'Bulgarian',
      'Руските войски засилват натиска върху Покровск, съобщи в сряда говорителят на армията. Гражданите напускат града.',
    ],
    [
      'Serbian',
      'Руске снаге појачавају притисак на Покровск, рекла је у среду портпаролка војске.',
    ],
    [
      'Belarusian',
      'Расійскія войскі ўзмацняюць ціск на Пакроўск, сказала ў сераду прадстаўніца вайскоўцаў.',
    ],
    ['Greek', 'Οι ρωσικές δυνάμεις πιέζουν την πόλη, δήλωσε εκπρόσωπος.'],
    ['Chinese', '俄罗斯军队正在向该市推进。'],
    ['no letters at all', '12 34 56 — 78'],
  ])('is none for %s', (_, text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });

  it('is right for every report of the project’s own', () => {
    const rows = readFileSync('tests/fixtures/war-news/agency.jsonl', 'utf8').trim().split('\n');
    const read = rows.map((row) => JSON.parse(row) as { id: string; lang: string; text: string });
    expect(read.length).toBeGreaterThan(39);
    expect(read.filter(({ lang, text }) => detectLanguage(text) !== lang)).toEqual([]);
  });
});
