import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { chosenBasePath } from './scripts/basePath.ts';
import { contentSecurityPolicy } from './scripts/server/policy.ts';
import { devDataset } from './scripts/site/devDataset.ts';
import { ENGINE_FILE, trimmedEngine } from './scripts/site/trimmedEngine.ts';

/** Libraries that change seldom lie apart from our code, so that a new release does not send them again. */
const VENDOR_GROUPS = [
  // Of the charts and of the engine: in a file of either, the other would wait for it.
  { name: 'tslib', test: /node_modules[\\/]tslib[\\/]/ },
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/ },
  { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|dayjs)[\\/]/ },
  { name: 'echarts', test: /node_modules[\\/](echarts|zrender|echarts-for-react|size-sensor)[\\/]/ },
  // Not its `?url` modules: they are the page's, and with them the page would fetch the engine's code before the first chart.
  { name: 'engine', test: /node_modules[\\/](@duckdb|apache-arrow|flatbuffers)[\\/][^?]*$/ },
];

const moduleId = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const ENTRY = moduleId('src/app/main.tsx');
const ENGLISH = moduleId('src/language/english/index.ts');

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** All that a module imports, and what that imports in turn; not what is fetched later. */
function importsOf(entry: string, graph: Graph): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** A group of what the entry imports and `ids` chooses; worked out once. */
function groupOf(name: string, ids: (graph: Graph) => (id: string) => boolean) {
  let isIn: ((id: string) => boolean) | undefined;
  return {
    debugName: name,
    name: (id: string, graph: Graph): string | null => {
      isIn ??= ids(graph);
      return isIn(id) ? name : null;
    },
  };
}

/**
 * What every page needs is one file. By itself the bundler parts it into dozens of small ones as soon as a module waits for another file
 * (language/catalogue.ts), and older Safaris mix up the order of files that wait for the same module. What it waits for must not
 * wait for it in turn: what the English words import is a file of its own, and comes first.
 */
const FIRST_PAGE = [
  groupOf('words', (graph) => {
    const [first, english] = [importsOf(ENTRY, graph), importsOf(ENGLISH, graph)];
    return (id) => first.has(id) && english.has(id);
  }),
  groupOf('app', (graph) => {
    const first = importsOf(ENTRY, graph);
    return (id) => first.has(id);
  }),
];

/** The engine's package says that its files have no effects; that of the script that `src/database/worker.ts` imports is all there is to it. */
const engineScript: Plugin = {
  name: 'engine-script',
  transform: {
    filter: { id: /duckdb-browser-eh\.worker\.js$/ },
    handler: (code) => ({ code, map: null, moduleSideEffects: true }),
  },
};

/** The file of its package, for which the site has one of its own. */
const LIBRARY_ENGINE = new RegExp(`^@duckdb/duckdb-wasm/dist/${ENGINE_FILE}(?=\\?url$)`);

export default defineConfig(async (): Promise<UserConfig> => ({
  base: chosenBasePath(),
  plugins: [react(), devDataset()],
  // A build beside it writes there, and is no change of a page.
  server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
  resolve: { alias: [{ find: LIBRARY_ENGINE, replacement: await trimmedEngine() }] },
  build: {
    target: 'es2022',
    // Fetched by name: an inlined file could not be cached or measured.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: [...VENDOR_GROUPS, ...FIRST_PAGE] } },
    },
  },
  // The reader loads a format's library when a file needs it.
  worker: {
    format: 'es',
    plugins: () => [engineScript],
  },
  // Pre-bundling would rewrite the engine's worker address.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  preview: { headers: { 'Content-Security-Policy': contentSecurityPolicy('/') } },
}));
