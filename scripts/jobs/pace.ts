/** How far a long run is: how much of it, how fast, and how long it will take yet. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export interface Pace {
  readonly done: number;
  readonly total: number;
  /** Done since the run was looked at first, and the seconds since. */
  readonly doneSince: number;
  readonly seconds: number;
}

/** `已读 120/1000 份，3.4 份/秒，约需 4 分 19 秒`; without rate and time where nothing has been done yet. */
export function paceText({ done, total, doneSince, seconds }: Pace): string {
  const progress = `已读 ${done}/${total} 份`;
  if (doneSince === 0 || seconds === 0) return progress;
  const rate = doneSince / seconds;
  const left = total - done;
  return left === 0
    ? `${progress}，${rate.toFixed(1)} 份/秒`
    : `${progress}，${rate.toFixed(1)} 份/秒，约需 ${durationText(left / rate)}`;
}

/** In the two largest units. */
function durationText(given: number): string {
  const seconds = Math.ceil(given);
  if (seconds < MINUTE) return `${seconds} 秒`;
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)} 分 ${seconds % MINUTE} 秒`;
  return `${Math.floor(seconds / HOUR)} 小时 ${Math.floor((seconds % HOUR) / MINUTE)} 分`;
}
