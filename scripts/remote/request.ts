/** From a request to the values of a named query: nothing of it is ever part of a statement. */
import type { IncomingMessage } from 'node:http';
import { parameterName, QUERY_PARAMETERS, type QueryName } from '../../src/queries/parameters.ts';
import type { QueryValue } from './engine.ts';
import { Refusal } from './refusal.ts';

/** In bytes: the places of the largest export, with room. */
const MOST_BODY = 8 * 1024 * 1024;

/** Parameters that are too long for an address come as a form. @throws Refusal */
async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BODY) throw new Refusal(413, '参数太长');
    chunks.push(chunk);
  }
  try {
    const headers = { 'Content-Type': request.headers['content-type'] ?? '' };
    const form = await new Response(Buffer.concat(chunks), { headers }).formData();
    return new URLSearchParams(
      [...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    );
  } catch {
    throw new Refusal(400, '参数要在地址里，或是一份表单');
  }
}

/** @throws Refusal of status 400 that says which parameter is wrong, and how */
function checkedValues(name: QueryName, given: URLSearchParams): QueryValue[] {
  const parameters = QUERY_PARAMETERS[name];
  const names = parameters.map((_parameter, index) => `param_${parameterName(index)}`);
  for (const each of new Set(given.keys())) {
    if (!names.includes(each)) throw new Refusal(400, `查询 ${name} 没有参数 ${each}`);
    if (given.getAll(each).length > 1) throw new Refusal(400, `参数 ${each} 给了不止一次`);
  }
  return parameters.map(({ schema }, index) => {
    const key = names[index] ?? '';
    const text = given.get(key);
    if (text === null) throw new Refusal(400, `查询 ${name} 缺少参数 ${key}`);
    const checked = schema.safeParse(text);
    if (checked.success) return checked.data;
    throw new Refusal(
      400,
      `参数 ${key} 不对：${checked.error.issues.map(({ message }) => message).join('；')}`,
    );
  });
}

/** @throws Refusal */
export async function valuesOf(request: IncomingMessage, name: QueryName): Promise<QueryValue[]> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  return checkedValues(name, request.method === 'POST' ? await formOf(request) : searchParams);
}
