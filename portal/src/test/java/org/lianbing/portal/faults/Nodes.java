package org.lianbing.portal.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// The portal's nodes behind the proxy. A browser stays with the node its cookie names as long as that one lives.
final class Nodes {
    private static final Pattern COOKIE = Pattern.compile("(?:^|;\\s*)lianbing_node=(\\d+)");
    private static final int PATIENCE_MILLIS = 2_000;
    private static final long SHUNNED_NANOS = 1_000_000_000L;

    private final List<Integer> ports;
    private final Map<Integer, Long> failedAt = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    record Chosen(int node, Socket socket, boolean moved) {}

    Nodes(List<Integer> ports) {
        this.ports = List.copyOf(ports);
    }

    /// @throws ConnectException when no node takes the connection
    Chosen connect(Message request) throws IOException {
        int wanted = wanted(request);
        int first = wanted >= 0 && !shunned(wanted) ? wanted : Math.floorMod(next.getAndIncrement(), ports.size());
        for (int step = 0; step < ports.size(); step++) {
            int node = (first + step) % ports.size();
            if (shunned(node) && step < ports.size() - 1) continue;
            var socket = open(node);
            if (socket != null) return new Chosen(node, socket, node != wanted && ports.size() > 1);
        }
        throw new ConnectException("No node answers");
    }

    private int wanted(Message request) {
        return request.header("cookie")
                .map(COOKIE::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> Integer.parseInt(found.group(1)))
                .filter(node -> node < ports.size())
                .orElse(-1);
    }

    private boolean shunned(int node) {
        var at = failedAt.get(node);
        return at != null && System.nanoTime() - at < SHUNNED_NANOS;
    }

    private @org.jspecify.annotations.Nullable Socket open(int node) {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(node)), PATIENCE_MILLIS);
            return socket;
        } catch (IOException away) {
            failedAt.put(node, System.nanoTime());
            return null;
        }
    }

    static String cookie(int node) {
        return "Set-Cookie: lianbing_node=" + node + "; Path=/; HttpOnly; SameSite=Strict";
    }
}
