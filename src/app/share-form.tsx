import { languageTitle } from '../i18n/names.ts';
import type { Translate } from '../i18n/translate.ts';
import { THEMES } from '../view/state.ts';
import { PixelField } from './pixel-field.tsx';
import type { ShareOptions } from './share-options.ts';

interface ShareFormProps {
  readonly options: ShareOptions;
  readonly languages: readonly string[];
  /** Whether something is chosen, so that there is a here to begin at. */
  readonly isSomewhere: boolean;
  readonly t: Translate;
  onChange(options: ShareOptions): void;
}

/** The options of an embed; each change is seen in the preview at once. */
export function ShareForm({ options, languages, isSomewhere, t, onChange }: ShareFormProps) {
  const { embed, width, height } = options;
  const set = (change: Partial<ShareOptions>) => onChange({ ...options, ...change });
  const check = (words: string, checked: boolean, change: (next: boolean) => void) => (
    <label className="share-check">
      <input type="checkbox" checked={checked} onChange={(event) => change(event.target.checked)} />
      {words}
    </label>
  );
  const number = (of: 'width' | 'height', value: number | null) => (
    <PixelField
      label={t(`share.${of}`)}
      of={of}
      value={value}
      placeholder={of === 'width' ? '100%' : undefined}
      disabled={of === 'height' && embed.height === 'fit'}
      onTake={(pixels) => {
        if (of === 'width') set({ width: pixels });
        else set({ height: pixels ?? height });
      }}
    />
  );
  return (
    <form className="share-form" onSubmit={(event) => event.preventDefault()}>
      {number('width', width)}
      {number('height', height)}
      <label className="share-field">
        {t('app.language')}
        <select
          value={options.language ?? ''}
          onChange={(event) => set({ language: event.target.value || null })}
        >
          <option value="">{t('share.language.auto')}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {languageTitle(language, language)}
            </option>
          ))}
        </select>
      </label>
      <label className="share-field">
        {t('share.theme')}
        <select
          value={options.theme}
          onChange={(event) =>
            set({ theme: THEMES.find((theme) => theme === event.target.value) ?? 'auto' })
          }
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {t(`share.theme.${theme}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="share-checks">
        {isSomewhere && check(t('share.here'), options.here, (here) => set({ here }))}
        {check(t('share.list'), embed.list, (list) => set({ embed: { ...embed, list } }))}
        {check(t('share.interaction'), embed.interaction, (interaction) =>
          set({ embed: { ...embed, interaction } }),
        )}
        {check(t('share.fit'), embed.height === 'fit', (fit) =>
          set({ embed: { ...embed, height: fit ? 'fit' : 'fixed' } }),
        )}
      </div>
    </form>
  );
}
