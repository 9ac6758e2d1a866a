import { t } from '../../language/t.ts';

/** How long it will take, in words; nothing before there is anything to tell it by. `begun` in milliseconds. */
export function timeLeft(done: number, total: number, begun: number): string {
  if (done === 0) return '';
  const seconds = Math.ceil(((Date.now() - begun) / 1000 / done) * (total - done));
  return seconds < 90
    ? t('，约还要 {seconds} 秒', { seconds })
    : t('，约还要 {minutes} 分钟', { minutes: Math.ceil(seconds / 60) });
}
