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

const reports = process.argv.slice(2).map(totals);
const passed = reports.reduce((sum, report) => sum + report.passed, 0);
const failed = reports.reduce((sum, report) => sum + report.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
// A report without a passed test is of a run that did not take place.
process.exitCode =
  failed > 0 || reports.length === 0 || reports.some((report) => report.passed === 0) ? 1 : 0;
