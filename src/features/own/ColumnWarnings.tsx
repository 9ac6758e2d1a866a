/** What is to be said of the columns of a scan's statements: titles that were taken for what they are near to, and columns left out. */
import { Message } from '../../components/Message.tsx';
import type { ColumnNotes } from '../../extraction/worker/reader.ts';
import { t } from '../../language/t.ts';

export function ColumnWarnings({ columns }: { readonly columns: ColumnNotes | undefined }) {
  const { misread = [], unread = [] } = columns ?? {};
  if (misread.length + unread.length === 0) return null;
  return (
    <Message
      tone="warning"
      title={unread.length > 0 ? t('有列名没有认出，整列没有读') : t('有列名按最接近的读')}
    >
      <ul>
        {unread.map(({ statement, title, numbers }, index) => (
          <li key={`${String(index)} ${title}`}>
            {t('{statement}：“{title}”一列没有认出，其下 {numbers} 个数没有读入。', {
              statement,
              title,
              numbers,
            })}
          </li>
        ))}
        {misread.map(({ statement, printed, taken }, index) => (
          <li key={`${String(index)} ${printed}`}>
            {t('{statement}：识别出的列名“{printed}”按“{taken}”读，请对照原件。', {
              statement,
              printed,
              taken,
            })}
          </li>
        ))}
      </ul>
    </Message>
  );
}
