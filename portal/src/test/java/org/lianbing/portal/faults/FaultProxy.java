package org.lianbing.portal.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// An HTTP/1.1 proxy on a loopback port before one portal node or several, which lets go wrong what [#faults] says.
/// Between requests the line to the portal is closed; the one to the browser stays.
public final class FaultProxy implements AutoCloseable {
    private static final int BACKLOG = 4_096;

    private final ServerSocket door;
    private final Nodes nodes;
    private final Faults faults;
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    private FaultProxy(ServerSocket door, Nodes nodes, Faults faults) {
        this.door = door;
        this.nodes = nodes;
        this.faults = faults;
    }

    /// @param port  where it listens; 0: any free one
    /// @param nodes ports of the portal's nodes on this machine
    public static FaultProxy start(int port, long seed, Integer... nodes) {
        return start(port, seed, Arrays.asList(nodes));
    }

    public static FaultProxy start(int port, long seed, List<Integer> nodes) {
        try {
            var door = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
            var proxy = new FaultProxy(door, new Nodes(nodes), new Faults(seed));
            Thread.ofVirtual().name("fault-proxy").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public String url() {
        return "http://localhost:" + port();
    }

    public Faults faults() {
        return faults;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var line = door.accept();
                lines.add(line);
                Thread.ofVirtual().start(() -> serve(line));
            } catch (IOException e) {
                if (!door.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            line.setTcpNoDelay(true);
            var in = new BufferedInputStream(line.getInputStream());
            for (var request = Message.request(in); request != null; request = Message.request(in))
                if (!pass(request, line.getOutputStream())) return;
        } catch (IOException broken) {
            // either side has hung up: that is what lines do here
            lines.remove(line);
        } finally {
            lines.remove(line);
        }
    }

    /// Whether the line to the browser may go on.
    private boolean pass(Message request, OutputStream browser) throws IOException {
        var rule = faults.draw(request.target());
        switch (rule.map(Rule::fault).orElse(null)) {
            case null -> {}
            case DELAY_REQUEST -> pause(rule);
            case DROP_REQUEST -> {
                return false;
            }
            case HANG_REQUEST -> {
                return hang();
            }
            case CUT_REQUEST -> {
                try (var node = nodes.connect(request).socket()) {
                    request.halfTo(node.getOutputStream());
                }
                return false;
            }
            case DUPLICATE -> ask(request);
            case UNAVAILABLE -> {
                unavailable(rule).writeTo(browser);
                return true;
            }
            case DELAY_REPLY, DROP_REPLY, CUT_REPLY, HANG_REPLY -> {}
        }
        var reply = ask(request);
        if (reply == null) return false;
        return back(reply, rule, browser);
    }

    private boolean back(Message reply, Optional<Rule> rule, OutputStream browser) throws IOException {
        switch (rule.map(Rule::fault).orElse(null)) {
            case DROP_REPLY -> {
                return false;
            }
            case HANG_REPLY -> {
                return hang();
            }
            case CUT_REPLY -> {
                reply.halfTo(browser);
                return false;
            }
            case DELAY_REPLY -> pause(rule);
            case null, default -> {}
        }
        reply.writeTo(browser);
        return !reply.header("connection").orElse("").equalsIgnoreCase("close");
    }

    /// The node's reply, or null when there is none.
    private @Nullable Message ask(Message request) {
        try {
            var chosen = nodes.connect(request);
            try (var node = chosen.socket()) {
                lines.add(node);
                request.writeTo(node.getOutputStream());
                var reply = Message.reply(new BufferedInputStream(node.getInputStream()), request.method());
                return chosen.moved() ? reply.with(Nodes.cookie(chosen.node())) : reply;
            } finally {
                lines.remove(chosen.socket());
            }
        } catch (IOException away) {
            return null;
        }
    }

    private static Message unavailable(Optional<Rule> rule) {
        var seconds = Duration.ofMillis(rule.map(Rule::millis).orElse(0L)).toSeconds();
        return new Message(
                "HTTP/1.1 503 Service Unavailable",
                List.of("Retry-After: " + seconds, "Content-Length: 0"),
                new byte[0]);
    }

    private void pause(Optional<Rule> rule) throws IOException {
        await(Duration.ofMillis(faults.upTo(rule.map(Rule::millis).orElse(0L))));
    }

    private boolean hang() throws IOException {
        await(Duration.ofHours(1));
        return false;
    }

    private void await(Duration time) throws IOException {
        try {
            if (closed.await(time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS))
                throw new IOException("The proxy has ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// Breaks every line there is, as when a cable is pulled.
    public void cutLines() {
        lines.forEach(FaultProxy::end);
    }

    private static void end(Socket line) {
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cutLines();
    }
}
