import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its host again several times a second. */
export class Ticker implements ReactiveController {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly period = 250,
  ) {
    host.addController(this);
  }
  hostConnected(): void {
    this.timer = setInterval(() => this.host.requestUpdate(), this.period);
  }
  hostDisconnected(): void {
    clearInterval(this.timer);
  }
}
