/** A wait that can be cut short: by the candidate, or because the network came back. */
export class Pause {
  private wake: (() => void) | null = null;

  for(millis: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, millis);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  end(): void {
    this.wake?.();
  }
}
