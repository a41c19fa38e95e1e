import { memo } from 'react';
import { formatDay, formatWhen } from '../i18n/dates.ts';
import type { MessageId, Translate } from '../i18n/translate.ts';
import type { ClaimKind, Story } from '../story/model.ts';
import type { Passage } from '../story/read-story.ts';

interface ClaimLinesProps {
  readonly story: Story;
  readonly passage: Passage;
  readonly language: string;
  readonly t: Translate;
}

interface Line {
  readonly key: string;
  readonly speaker: string;
  readonly when: string;
  /** Years are a span of time, not a day that something was so as of. */
  readonly years: boolean;
  readonly kinds: Set<ClaimKind>;
}

/** One line a speaker and time, with all that they say in this passage. */
function linesOf({ passage, language, t }: ClaimLinesProps): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const { claim } of passage.claims) {
    const speaker = claim.speaker[language] ?? Object.values(claim.speaker)[0] ?? '';
    const when = formatWhen(claim.when, t.language);
    const key = `${speaker} ${when}`;
    const line = lines.get(key) ?? {
      key,
      speaker,
      when,
      years: claim.when.precision === 'year',
      kinds: new Set<ClaimKind>(),
    };
    line.kinds.add(claim.kind);
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** Under each passage: what is claimed, who says it, as of when, and the source it comes from. */
export const ClaimLines = memo((props: ClaimLinesProps) => {
  const { story, t } = props;
  return (
    <ul className="claims" aria-label={t('passage.claims')}>
      {linesOf(props).map(({ key, speaker, when, years, kinds }) => {
        const words = [...kinds].map((kind) => t(`kind.${kind}` satisfies MessageId));
        return (
          <li key={key}>
            <b>{words.join(' · ')}</b> <bdi>{speaker}</bdi>,{' '}
            <span className="claim-when" suppressHydrationWarning>
              {years ? when : t('passage.asOf', { date: when })}
            </span>
          </li>
        );
      })}
      <li className="claim-source" suppressHydrationWarning>
        {t('passage.source', {
          source: story.source.name,
          date: formatDay(story.source.published, t.language),
        })}
      </li>
    </ul>
  );
});
