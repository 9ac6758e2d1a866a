// Plain JavaScript: it must tell the totals even where the installation, and so TypeScript, failed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} path */
function totals(path) {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  // A file that fails to load runs no test and still is a failure.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

/**
 * Of all reports of a folder; none where no run of tests came to its end.
 * @param {string} folder
 */
function all(folder) {
  try {
    return readdirSync(folder).map((name) => totals(join(folder, name)));
  } catch {
    return [];
  }
}

const reports = all(process.argv[2] ?? '.cache/test-reports');
/** @param {'passed' | 'failed'} key */
const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
const [passed, failed] = [sum('passed'), sum('failed')];
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed === 0 || failed > 0 ? 1 : 0;
