/** Why a file was not fetched, in words for the list that a person reads. */

interface Circumstances {
  /** Another try may get further; without, the answer is the same each time. */
  readonly passing?: boolean;
  /** Of an answer of HTTP. */
  readonly status?: number;
}

export class FetchFault extends Error {
  readonly passing: boolean;
  readonly status: number | null;

  constructor(message: string, { passing = false, status }: Circumstances = {}) {
    super(message);
    this.passing = passing;
    this.status = status ?? null;
  }
}

const STATUS: Readonly<Record<number, string>> = {
  401: '要登录才能取',
  403: '服务器拒绝访问',
  404: '网址上没有这个文件',
  410: '文件已被网站撤下',
  429: '访问过于频繁，服务器要求停一停，请过些时候再运行',
  503: '服务器暂停服务，请过些时候再运行',
};

/** 416: what is there already is not the beginning of the file. */
const PASSING: ReadonlySet<number> = new Set([416, 500, 502, 504]);

export const statusFault = (status: number): FetchFault =>
  new FetchFault(`${STATUS[status] ?? '服务器没有给出文件'}（HTTP ${status}）。`, {
    passing: PASSING.has(status),
    status,
  });

const CODES: Readonly<Record<string, string>> = {
  ENOTFOUND: '找不到这个网站，网址可能写错或已停用。',
  EAI_AGAIN: '域名暂时查不到，请检查网络。',
  ECONNREFUSED: '网站拒绝连接。',
  ECONNRESET: '传到一半，连接被对方断开。',
  UND_ERR_SOCKET: '传到一半，连接被对方断开。',
  UND_ERR_CONNECT_TIMEOUT: '连不上网站，等待超时。',
  CERT_HAS_EXPIRED: '网站的证书已过期，没有取。',
  DEPTH_ZERO_SELF_SIGNED_CERT: '网站的证书不可信，没有取。',
};

/** Of an error of `fetch`, whose reason is behind it. */
export function networkFault(error: unknown): FetchFault {
  if (error instanceof FetchFault) return error;
  const { name, message, cause } = error as Error;
  if (name === 'AbortError' || name === 'TimeoutError')
    return new FetchFault('服务器长时间没有回应，已停止等待。', { passing: true });
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? (error as NodeJS.ErrnoException).code;
  const words = code === undefined ? undefined : CODES[code];
  return new FetchFault(words ?? `网络出错：${code ?? message}。`, {
    passing: code?.includes('CERT') !== true,
  });
}
