/** The reader's words for every kind of failure: what happened, and what to do about it. */
import { t } from '../language/t.ts';
import type { DatabaseErrorKind } from './errors.ts';

export interface DatabaseMessage {
  readonly title: string;
  readonly advice: string;
  /** Whether trying again without another step can help. */
  readonly retry: boolean;
}

export const DATABASE_MESSAGES: Readonly<Record<DatabaseErrorKind, DatabaseMessage>> = {
  'no-webassembly': {
    title: t('此浏览器不能运行数据引擎'),
    advice: t(
      '本站在浏览器内用 WebAssembly 计算，而当前浏览器不支持或禁用了它。请换用近两年的 Chrome、Edge、Firefox 或 Safari；如在单位电脑上，请联系管理员允许 WebAssembly。',
    ),
    retry: false,
  },
  'no-worker': {
    title: t('此浏览器不能在后台运行数据引擎'),
    advice: t(
      '本站的查询在浏览器的后台线程（Web Worker）里计算，而当前浏览器不支持或禁用了它。请换用近两年的 Chrome、Edge、Firefox 或 Safari；如在单位电脑上，请联系管理员允许 Web Worker。',
    ),
    retry: false,
  },
  'engine-missing': {
    title: t('数据引擎文件没有取到'),
    advice: t('服务器上缺少引擎文件，或网络在下载前中断。请检查网络后重试；仍不行请告知网站维护者重新发布。'),
    retry: true,
  },
  'engine-timeout': {
    title: t('数据引擎长时间没有响应'),
    advice: t('下载或启动停滞已超过等待时间。请检查网络后重试，或关闭占用内存较多的页面再试。'),
    retry: true,
  },
  'engine-failed': {
    title: t('数据引擎启动失败'),
    advice: t('可能是内存不足，或引擎文件损坏。请关闭其他页面后重试；仍不行请刷新页面并清除本站缓存。'),
    retry: true,
  },
  'dataset-missing': {
    title: t('数据集文件没有取到'),
    advice: t('服务器上没有数据集文件，或网络中断。请检查网络后重试；仍不行请告知网站维护者重新发布数据。'),
    retry: true,
  },
  'dataset-timeout': {
    title: t('数据集长时间没有响应'),
    advice: t(
      '服务器没有送来数据，或下载停滞已超过等待时间。请检查网络后重试；仍不行请稍后再来，或告知网站维护者。',
    ),
    retry: true,
  },
  'dataset-truncated': {
    title: t('数据集没有下载完整'),
    advice: t('收到的文件比应有的短，多半是下载中断。请重试；反复出现请告知网站维护者检查服务器上的文件。'),
    retry: true,
  },
  'dataset-version': {
    title: t('数据集与页面版本不一致'),
    advice: t('网站刚刚更新过，浏览器里的页面还是旧版。请刷新页面（Ctrl+F5）；仍不行请告知网站维护者。'),
    retry: false,
  },
  'dataset-damaged': {
    title: t('数据集文件已损坏'),
    advice: t('收到的内容与发布时的校验值不符，为免显示错误数字，已停止载入。请清除本站缓存后重试。'),
    retry: true,
  },
  'remote-missing': {
    title: t('查询服务器没有应答'),
    advice: t('本站的查询由服务器计算，而它没有应答。请检查网络后重试；仍不行请告知网站维护者。'),
    retry: true,
  },
  'remote-busy': {
    title: t('查询服务器正忙'),
    advice: t('现在查询的人太多，或这一项算得太久。请稍后重试，或缩小范围。'),
    retry: true,
  },
  query: {
    title: t('查询没有成功'),
    advice: t('这一项数据没有算出来，其他部分不受影响。请重试；反复出现请把下面的技术信息告知网站维护者。'),
    retry: true,
  },
};
