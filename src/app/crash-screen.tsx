import { Component, type ErrorInfo, type ReactNode } from 'react';
import { INTERFACE_LANGUAGES, translator } from '../i18n/translate.ts';
import { preferredLanguage } from './language.ts';

interface CrashScreenProps {
  readonly language: string | null;
  readonly children: ReactNode;
}

/** The last resort: a fault of our own code shows words and a way on, never a blank page. */
export class CrashScreen extends Component<CrashScreenProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    const t = translator(preferredLanguage(this.props.language, INTERFACE_LANGUAGES));
    return (
      <main className="screen">
        <div className="screen-words" role="alert">
          <h1>{t('error.crash.title')}</h1>
          <p>{t('error.crash')}</p>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {t('error.reload')}
          </button>
        </div>
      </main>
    );
  }
}
