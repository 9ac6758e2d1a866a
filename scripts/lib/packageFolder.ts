/** Whether a folder is a data package, told before anything is built from it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RunError } from './failures.ts';

/** @throws RunError with what to do instead */
export function checkPackageFolder(folder: string): void {
  if (!existsSync(folder)) throw new RunError(`找不到文件夹 ${folder}。请检查 --data 的路径。`);
  if (!existsSync(join(folder, 'datapackage.json')))
    throw new RunError(
      `${folder} 不是数据包：其中没有 datapackage.json。请先由文件生成数据包：npm run import -- 文件夹 --into ${folder}`,
    );
}
