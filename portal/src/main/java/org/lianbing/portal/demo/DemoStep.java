package org.lianbing.portal.demo;

/// One part of the demonstration data. Beans of this type run in `@Order` (10 province, 20 questions, 30 exams),
/// as the portal itself and in one transaction each, so a step is there whole or not at all.
public interface DemoStep {
    /// Whether an earlier start has done this already.
    boolean done();

    void run();
}
