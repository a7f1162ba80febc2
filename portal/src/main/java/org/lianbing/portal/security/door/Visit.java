package org.lianbing.portal.security.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// From where somebody knocks.
///
/// @param address the host's, as the request has it
/// @param device  what the browser shows of an earlier sign-in; unchecked
record Visit(String address, @Nullable String device) implements Serializable {
    static Visit of(HttpServletRequest request) {
        return new Visit(request.getRemoteAddr(), KnownDevices.shown(request));
    }
}
