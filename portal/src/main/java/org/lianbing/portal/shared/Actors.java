package org.lianbing.portal.shared;

import java.util.function.Supplier;

/// Finds out who acts. Implemented by the security feature.
public interface Actors {
    /// The person signed in, or the portal itself inside [#internally].
    ///
    /// @throws NotAllowed when nobody is signed in
    Actor current();

    /// Runs `work` as the portal itself (jobs, start-up); restores the caller afterwards.
    <T> T internally(Supplier<T> work);

    default void internally(Runnable work) {
        internally(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    default Scope scope(Role... roles) {
        return current().scope(roles);
    }
}
