/** What is shown is of the choice before: said where it stands, in view however long it is, and without moving it. */
import { t } from '../language/t.ts';

/** First in a box that is `aria-busy` as long; drawn once the wait is felt (styles/notices.css). */
export const Waiting = ({ isOn }: { readonly isOn: boolean }) =>
  isOn ? (
    <p role="status" className="waiting">
      <span>{t('正在取数，下面仍是上一次选择的结果…')}</span>
    </p>
  ) : null;
