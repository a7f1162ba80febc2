/** How long a reloading page may take to let go of its lock. */
const PATIENCE = 2_000;

/**
 * One live tab a sitting: two tabs of one browser share a client id, and their sequence numbers would
 * collide. Without Web Locks (plain HTTP) the page cannot tell and only warns.
 *
 * @returns a release function, or null when another tab holds the lock
 */
export async function holdTab(exam: string, locks: LockManager | undefined = navigator.locks): Promise<(() => void) | null> {
  if (!locks) return () => undefined;
  return new Promise((resolve, reject) => {
    const held = () => new Promise<void>((release) => resolve(release));
    locks.request(`lianbing-sitting-${exam}`, { signal: AbortSignal.timeout(PATIENCE) }, held).catch((fault: unknown) => {
      if (fault instanceof DOMException && (fault.name === 'TimeoutError' || fault.name === 'AbortError')) resolve(null);
      else reject(fault);
    });
  });
}
