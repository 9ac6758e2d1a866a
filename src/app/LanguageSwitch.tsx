/** The way to the same page in the other language, which the browser then remembers. It is opened anew: see language/catalogue.ts. */
import { useRouterState } from '@tanstack/react-router';
import { inLanguage } from '../language/address.ts';
import { language, rememberLanguage } from '../language/catalogue.ts';

const OTHER =
  language === 'en'
    ? ({ language: 'zh', tag: 'zh-CN', name: '中文', tip: '换成中文' } as const)
    : ({ language: 'en', tag: 'en', name: 'English', tip: 'Switch to English' } as const);

export function LanguageSwitch() {
  const address = useRouterState({ select: ({ location }) => location.publicHref });
  return (
    <a
      className="button is-quiet language"
      href={inLanguage(address, OTHER.language)}
      hrefLang={OTHER.tag}
      lang={OTHER.tag}
      data-tip={OTHER.tip}
      onClick={() => {
        rememberLanguage(OTHER.language);
      }}
    >
      {OTHER.name}
    </a>
  );
}
