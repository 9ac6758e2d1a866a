/** A progress line on standard error where a person watches; plain lines elsewhere. */
export interface Progress {
  step(): void;
  say(text: string): void;
  end(): void;
}

const WIDTH = 30;

export function progress(total: number): Progress {
  const watched = process.stderr.isTTY;
  let done = 0;
  const draw = (): void => {
    if (!watched || total < 2) return;
    const filled = Math.round((done / total) * WIDTH);
    process.stderr.write(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`);
  };
  return {
    step: () => {
      done++;
      draw();
    },
    say: (text) => {
      if (watched) process.stderr.write('\r\u001b[K');
      console.error(text);
      draw();
    },
    end: () => {
      if (watched && total > 1) process.stderr.write('\n');
    },
  };
}
