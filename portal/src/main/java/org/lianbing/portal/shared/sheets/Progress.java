package org.lianbing.portal.shared.sheets;

/// Hears how far long work has come; throws [java.util.concurrent.CancellationException] to stop it.
@FunctionalInterface
public interface Progress {
    Progress SILENT = (_, _) -> {};

    void at(int done, int total);
}
