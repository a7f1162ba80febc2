package org.lianbing.portal.security;

import java.util.function.Supplier;

/// Runs work apart from the page that asked for it: within a page Spring Security otherwise sees the person who
/// looks at it, whatever the thread's own context says.
public interface Apart {
    <T> T run(Supplier<T> work);
}
