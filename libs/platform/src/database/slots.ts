import { DomainError } from '@traverse/kernel';

/** So many at a time, first come first served; who waits too long is sent away instead of waiting for ever. */
export class Slots {
  private readonly waiting: { readonly take: () => void; readonly timer: NodeJS.Timeout }[] = [];
  private free: number;

  constructor(
    count: number,
    private readonly maxWaitMs: number,
  ) {
    this.free = count;
  }

  async take(): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((take, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(
          this.waiting.findIndex((one) => one.timer === timer),
          1,
        );
        reject(new DomainError('platform.busy', { status: 503 }));
      }, this.maxWaitMs);
      this.waiting.push({ take, timer });
    });
  }

  give(): void {
    const next = this.waiting.shift();
    if (!next) {
      this.free += 1;
      return;
    }
    clearTimeout(next.timer);
    next.take();
  }
}
