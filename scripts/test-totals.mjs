// Plain JavaScript: it must tell the totals even where the installation, and so TypeScript, failed.
import { readFileSync } from 'node:fs';

/** @param {string} path */
function totals(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    // A file that fails to load runs no test and still is a failure.
    const broken = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const { passed, failed } = totals(process.argv[2] ?? '.cache/test-report.json');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed === 0 || failed > 0 ? 1 : 0;
