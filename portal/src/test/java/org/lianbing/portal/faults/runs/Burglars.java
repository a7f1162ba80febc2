package org.lianbing.portal.faults.runs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.lianbing.portal.faults.Message;

/// Wrong passwords at a steady rate, whatever comes back, from many addresses of this machine (127.1.0.1 and on) on
/// open connections: every other name is one that exists.
final class Burglars {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final double NANOS = 1_000_000_000.0;

    private final URI origin;
    private final List<String> names;
    private final int addresses;
    private final double perSecond;
    private final Map<String, LongAdder> replies = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    Burglars(URI origin, List<String> names, int addresses, double perSecond) {
        this.origin = origin;
        this.names = names;
        this.addresses = addresses;
        this.perSecond = perSecond;
    }

    void begin() {
        for (int i = 0; i < addresses; i++) {
            int number = i;
            threads.add(Thread.ofVirtual().start(() -> work(number)));
        }
    }

    void end() throws InterruptedException {
        ended.countDown();
        for (var thread : threads) thread.join();
    }

    /// How often what was answered: the status and where it leads.
    Map<String, Long> replies() {
        var sums = new TreeMap<String, Long>();
        replies.forEach((reply, count) -> sums.put(reply, count.sum()));
        return sums;
    }

    private void work(int number) {
        long every = Math.round(NANOS * addresses / perSecond);
        long next = System.nanoTime() + every * number / addresses;
        try (var socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.bind(new InetSocketAddress(own(number), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), origin.getPort()), TIMEOUT_MILLIS);
            var in = new BufferedInputStream(socket.getInputStream());
            for (int turn = 0; !ended.await(Math.max(0, next - System.nanoTime()), TimeUnit.NANOSECONDS); turn++) {
                next += every;
                socket.getOutputStream().write(request(number, turn));
                var reply = Message.reply(in, "POST");
                var what = reply.status() + " " + reply.header("location").orElse("");
                replies.computeIfAbsent(what.replaceFirst("https?://[^/]*", ""), _ -> new LongAdder())
                        .increment();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static InetAddress own(int number) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 1, (byte) (number / 100), (byte) (1 + number % 100)});
    }

    private byte[] request(int number, int turn) {
        var name =
                turn % 2 == 0 ? names.get((number + turn * addresses) % names.size()) : "nobody-" + number + "-" + turn;
        var form = "username=" + name + "&password=guess-" + number + "-" + turn;
        return ("POST /login HTTP/1.1\r\nHost: " + origin.getAuthority()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
