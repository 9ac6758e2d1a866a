import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chosenBasePath } from './scripts/basePath.ts';
import { contentSecurityPolicy } from './scripts/server/policy.ts';

/** Libraries that change seldom lie apart from our code, so that a new release does not send them again. */
const VENDOR_GROUPS = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/ },
  { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|dayjs)[\\/]/ },
  { name: 'echarts', test: /node_modules[\\/](echarts|zrender|echarts-for-react|size-sensor)[\\/]/ },
  // Not its `?url` modules: they are the page's, and with them the page would fetch the engine's code before the first chart.
  { name: 'engine', test: /node_modules[\\/](@duckdb|apache-arrow|flatbuffers)[\\/][^?]*$/ },
];

export default defineConfig({
  base: chosenBasePath(),
  plugins: [react()],
  build: {
    target: 'es2022',
    // Fetched by name: an inlined file could not be cached or measured.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { output: { codeSplitting: { groups: VENDOR_GROUPS } } },
  },
  // The reader loads a format's library when a file needs it.
  worker: { format: 'es' },
  // Pre-bundling would rewrite the engine's worker address.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  preview: { headers: { 'Content-Security-Policy': contentSecurityPolicy('/') } },
});
