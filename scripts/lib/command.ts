/** How a command ends: what went wrong in a sentence, how it is used where it was used wrongly, and the exit code. */
import { failureOf } from './failures.ts';
import { UsageError } from './reading/limits.ts';

/** Also options that `parseArgs` does not know. */
const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') === true;

/** Exits with what `main` answers; with 2 where it was called wrongly, with 1 where it failed. */
export async function runCommand(usage: string, main: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(isUsage(error) ? `${error.message}\n\n${usage}` : failureOf(error));
    process.exitCode = isUsage(error) ? 2 : 1;
  }
}
