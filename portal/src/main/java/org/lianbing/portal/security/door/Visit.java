package org.lianbing.portal.security.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// From where somebody knocks.
///
/// @param address the host's, or the /64 network's of an IPv6 host
/// @param device  what the browser shows of an earlier sign-in; unchecked
record Visit(String address, @Nullable String device) implements Serializable {
    static Visit of(HttpServletRequest request) {
        return new Visit(network(request.getRemoteAddr()), KnownDevices.shown(request));
    }

    private static String network(String address) {
        if (!address.contains(":")) return address;
        var parts = address.split(":", -1);
        return parts.length < 8 ? address : String.join(":", parts[0], parts[1], parts[2], parts[3]) + "::/64";
    }
}
