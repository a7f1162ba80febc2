package org.lianbing.portal.faults.runs;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The portal under load: ours, which can be looked into, or somebody else's.
///
/// @param site null when it is somebody else's
record Measured(@Nullable Site site) {
    private static final Cpu NOTHING = new Cpu(0, 0, 0);

    Cpu cpu() {
        return site == null
                ? NOTHING
                : Cpu.now(site.process().pid(), site.database().pid());
    }

    /// Kilobytes alive on its heap; 0 when nobody knows.
    long heap() throws InterruptedException {
        return site == null ? 0 : Processes.liveHeapKilobytes(site.process().pid());
    }

    /// What the database says; 0 when it cannot be asked.
    long ask(ToLongFunction<Database> question) {
        return site == null ? 0 : question.applyAsLong(site.database());
    }

    static List<String> heapOption(int megabytes) {
        return List.of("-Xms" + megabytes + "m", "-Xmx" + megabytes + "m");
    }
}
