/** Scans among the files of this visit: to be recognised when the reader agrees, and how far that is. */
import { Button } from '../../components/Button.tsx';
import { T } from '../../components/T.tsx';
import { t } from '../../language/t.ts';
import licence from '../../ocr/PP-OCRv4-LICENSE.txt?url';
import { timeLeft } from './timeLeft.ts';
import { cancelRecognition, recogniseItem } from './scanSession.ts';
import { dropItem, type Item, type ItemState, type Session } from './session.ts';

type ScanState = Extract<ItemState, { kind: 'scan' | 'recognising' }>;

function progressWords({ progress, begun }: Extract<ScanState, { kind: 'recognising' }>): string {
  if (!progress) return t('等待识别…');
  const { done, pages, isLoading } = progress;
  if (isLoading) return t('共 {pages} 页，正在加载识别模型…', { pages });
  return t('正在识别第 {page} / {pages} 页{timeLeft}', {
    page: done + 1,
    pages,
    timeLeft: timeLeft(done, pages, begun),
  });
}

function Scan({ item, state }: { readonly item: Item; readonly state: ScanState }) {
  const { key, name } = item;
  if (state.kind === 'recognising')
    return (
      <li className="own-left">
        <b>{name}</b>
        <progress
          max={state.progress?.pages ?? 1}
          value={state.progress?.done ?? 0}
          aria-label={t('识别 {name}', { name })}
        />
        <span role="status">{progressWords(state)}</span>
        <Button
          small
          onClick={() => {
            cancelRecognition(key);
          }}
        >
          {t('取消识别')}
        </Button>
      </li>
    );
  return (
    <li className={`own-left${state.problem === undefined ? '' : ' is-failed'}`}>
      <b>{name}</b>
      <span>{state.problem ?? t('页面是图片，没有可读取的文字。')}</span>
      <Button
        small
        kind="primary"
        onClick={() => {
          recogniseItem(key);
        }}
      >
        {t('在本机识别')}
      </Button>
      <Button
        small
        onClick={() => {
          dropItem(key);
        }}
      >
        {t('不识别')}
      </Button>
    </li>
  );
}

export function ScanList({ session: { items } }: { readonly session: Session }) {
  const scans = items.flatMap((item) =>
    item.state.kind === 'scan' || item.state.kind === 'recognising' ? [{ item, state: item.state }] : [],
  );
  const waiting = scans.filter(({ state }) => state.kind === 'scan').map(({ item }) => item.key);
  if (scans.length === 0) return null;
  return (
    <section className="panel own-reading" aria-label={t('扫描件')}>
      <h2>{t('这是扫描件')}</h2>
      <p>
        <T
          text="可以在本机识别（首次需加载约 17 MB 模型，文件不离开本机），一页约十几秒。识别出来的数字都是草稿，逐个核对过的才参加比较。模型是 PaddleOCR 的 PP-OCRv4（<a>许可</a>）。"
          tags={{
            a: (words) => (
              <a key="licence" href={licence}>
                {words}
              </a>
            ),
          }}
        />
      </p>
      {waiting.length > 1 && (
        <Button
          small
          kind="primary"
          onClick={() => {
            for (const key of waiting) recogniseItem(key);
          }}
        >
          {t('在本机识别这 {count} 份', { count: waiting.length })}
        </Button>
      )}
      <ul>
        {scans.map(({ item, state }) => (
          <Scan key={item.key} item={item} state={state} />
        ))}
      </ul>
    </section>
  );
}
