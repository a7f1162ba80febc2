package org.lianbing.portal.security.door;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Threads that take a processor after the others: hashing may use what is idle, not what an exam's saves need.
/// Java's own priorities do nothing on Linux, `setpriority(2)` there is a thread's own; elsewhere they stay as they
/// are.
final class BackSeat {
    private static final Logger LOG = LoggerFactory.getLogger(BackSeat.class);
    private static final boolean LINUX = System.getProperty("os.name", "").startsWith("Linux");
    private static final int NICE = 10;
    private static final int THREAD = 0;
    private static final int CALLING = 0;

    private BackSeat() {}

    static ThreadFactory threads(ThreadFactory ordinary) {
        return work -> ordinary.newThread(() -> {
            if (LINUX) sitBack();
            work.run();
        });
    }

    private static void sitBack() {
        try {
            int failed = (int) setPriority().invokeExact(THREAD, CALLING, NICE);
            if (failed != 0) LOG.warn("setpriority was refused: sign-ins may slow other work");
        } catch (Throwable unavailable) {
            LOG.warn("setpriority is not to be had: sign-ins may slow other work", unavailable);
        }
    }

    @SuppressWarnings("restricted") // every start says --enable-native-access
    private static MethodHandle setPriority() {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setpriority"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    }
}
