/**
 * A ClickHouse server that answers the addresses of `npm run serve -- --remote`: a predefined handler for each named query, and a user
 * who can read these tables and nothing else, within limits. No statement comes from outside: there is no handler that takes one.
 */
import { LIMITS } from '../remote/limits.ts';
import { clickhouseQuery, QUERY_NAMES } from './queries.ts';
import { ANSWER_SETTINGS } from './settings.ts';
import { xmlDocument } from './xml.ts';

/** Not that of `npm run parquet`, whose tables have the same names and the types of the contract. */
export const CLICKHOUSE_DATABASE = 'juesuan_queries';
const USER = 'juesuan';

/** Of the server as a whole: all readers come as one user, from the web server before it. */
const SERVER_LIMITS = {
  max_execution_time: LIMITS.seconds,
  max_result_rows: LIMITS.rows,
  result_overflow_mode: 'throw',
  max_memory_usage: 2_000_000_000,
  max_threads: 4,
  max_concurrent_queries_for_user: 64,
  // An error in the middle of an answer is an error, not half an answer.
  http_wait_end_of_query: 1,
} as const;
const QUOTA = { duration: 60, queries: 30_000, errors: 3_000 } as const;

/** `config.d/`: the handlers. `version`: of the dataset, by which pages tell that an answer is of theirs. */
export const handlersXml = (version: string): string =>
  xmlDocument({
    clickhouse: {
      http_handlers: {
        common_http_response_headers: { ETag: `"${version}"`, 'Cache-Control': 'no-cache' },
        rule: QUERY_NAMES.map((name) => ({
          url: `/query/${name}`,
          methods: 'GET,POST',
          handler: {
            type: 'predefined_query_handler',
            content_type: 'application/vnd.apache.arrow.stream',
            query: `${clickhouseQuery(name)}\nFORMAT ArrowStream`,
          },
        })),
      },
    },
  });

/** `users.d/`: the one who asks. Reached from this machine alone; whoever opens it further gives it a password. */
export const usersXml = (): string =>
  xmlDocument({
    clickhouse: {
      profiles: { [USER]: { ...ANSWER_SETTINGS, ...SERVER_LIMITS, readonly: 1 } },
      quotas: { [USER]: { interval: QUOTA } },
      users: {
        [USER]: {
          password: '',
          networks: { ip: ['::1', '127.0.0.1'] },
          profile: USER,
          quota: USER,
          default_database: CLICKHOUSE_DATABASE,
          grants: { query: `GRANT SELECT ON ${CLICKHOUSE_DATABASE}.*` },
        },
      },
    },
  });
