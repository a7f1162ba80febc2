package org.lianbing.portal.security;

import java.net.Inet6Address;
import java.net.InetAddress;

/// What limits by address count by: an IPv4 host, or the /64 network of an IPv6 host, which has addresses without
/// number of its own. However the address is written, `2001:db8::1` or in full, behind a proxy or not.
final class Network {
    private static final int NETWORK_BYTES = 8;

    private Network() {}

    static String of(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
            return parsed instanceof Inet6Address host ? network(host) : parsed.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }

    private static String network(Inet6Address host) {
        var text = new StringBuilder();
        var bytes = host.getAddress();
        for (int at = 0; at < NETWORK_BYTES; at += 2)
            text.append(Integer.toHexString((bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff)))
                    .append(':');
        return text.append(":/64").toString();
    }
}
