/** Scans among the files of this visit: to be recognised when the reader agrees, and how far that is. */
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../components/Button.tsx';
import licence from '../../ocr/PP-OCRv4-LICENSE.txt?url';
import { timeLeft } from './timeLeft.ts';
import { cancelRecognition, recogniseItem } from './scanSession.ts';
import { dropItem, type Item, type ItemState, type Session } from './session.ts';

type ScanState = Extract<ItemState, { kind: 'scan' | 'recognising' }>;

function progressWords({ progress, begun }: Extract<ScanState, { kind: 'recognising' }>): string {
  if (!progress) return '等待识别…';
  const { done, pages, isLoading } = progress;
  if (isLoading) return `共 ${pages} 页，正在加载识别模型…`;
  return `正在识别第 ${done + 1} / ${pages} 页${timeLeft(done, pages, begun)}`;
}

function Scan({ item, state }: { readonly item: Item; readonly state: ScanState }) {
  const client = useQueryClient();
  const { key, name } = item;
  if (state.kind === 'recognising')
    return (
      <li className="own-left">
        <b>{name}</b>
        <progress
          max={state.progress?.pages ?? 1}
          value={state.progress?.done ?? 0}
          aria-label={`识别 ${name}`}
        />
        <span role="status">{progressWords(state)}</span>
        <Button
          small
          onClick={() => {
            cancelRecognition(key);
          }}
        >
          取消识别
        </Button>
      </li>
    );
  return (
    <li className={`own-left${state.problem === undefined ? '' : ' is-failed'}`}>
      <b>{name}</b>
      <span>{state.problem ?? '页面是图片，没有可读取的文字。'}</span>
      <Button
        small
        kind="primary"
        onClick={() => {
          recogniseItem(key, client);
        }}
      >
        在本机识别
      </Button>
      <Button
        small
        onClick={() => {
          dropItem(key);
        }}
      >
        不识别
      </Button>
    </li>
  );
}

export function ScanList({ session: { items } }: { readonly session: Session }) {
  const scans = items.flatMap((item) =>
    item.state.kind === 'scan' || item.state.kind === 'recognising' ? [{ item, state: item.state }] : [],
  );
  if (scans.length === 0) return null;
  return (
    <section className="panel own-reading" aria-label="扫描件">
      <h2>这是扫描件</h2>
      <p>
        可以在本机识别（首次需加载约 17 MB
        模型，文件不离开本机），一页约十几秒。识别出来的数字都是草稿，逐个核对过的才参加比较。模型是 PaddleOCR
        的 PP-OCRv4（<a href={licence}>许可</a>）。
      </p>
      <ul>
        {scans.map(({ item, state }) => (
          <Scan key={item.key} item={item} state={state} />
        ))}
      </ul>
    </section>
  );
}
