package org.lianbing.portal.faults.candidates;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.faults.Message;

/// One browser's connection to the portal, kept open between requests, with its cookies. A request on a line that
/// the other side has closed meanwhile goes out once more on a new one, as browsers do.
///
/// No `HttpClient`: thousands of candidates on two cores need one socket and one buffer each, and nothing more.
final class Line implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int BUFFER = 2_048;

    private record Cookie(String value, String path) {}

    private record Open(Socket socket, BufferedInputStream in) {}

    private final URI origin;
    private final Map<String, Cookie> cookies = new TreeMap<>();
    private @Nullable Open open;

    Line(URI origin) {
        this.origin = origin;
    }

    /// @throws IOException when nothing usable comes back in time
    Message ask(String method, String target, Map<String, String> headers, String body, int timeoutMillis)
            throws IOException {
        var bytes = written(method, target, headers, body);
        try {
            var line = open;
            if (line == null || !answers(line, bytes, timeoutMillis)) {
                close();
                line = connect();
                if (!answers(line, bytes, timeoutMillis)) throw new EOFException("Nobody answers");
            }
            var reply = Message.reply(line.in, method);
            reply.all("set-cookie").forEach(this::keep);
            if (reply.header("connection").orElse("").equalsIgnoreCase("close")) close();
            return reply;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /// Whether the first byte of a reply is there; not so when the other side has hung up.
    private static boolean answers(Open line, byte[] request, int timeoutMillis) throws IOException {
        try {
            line.socket.setSoTimeout(timeoutMillis);
            line.socket.getOutputStream().write(request);
            line.in.mark(1);
            if (line.in.read() < 0) return false;
            line.in.reset();
            return true;
        } catch (SocketException broken) {
            return false;
        }
    }

    private Open connect() throws IOException {
        var tls = "https".equals(origin.getScheme());
        var socket = tls ? SSLSocketFactory.getDefault().createSocket() : new Socket();
        socket.setTcpNoDelay(true);
        int port = origin.getPort() > 0 ? origin.getPort() : tls ? 443 : 80;
        socket.connect(new InetSocketAddress(origin.getHost(), port), CONNECT_MILLIS);
        var line = new Open(socket, new BufferedInputStream(socket.getInputStream(), BUFFER));
        open = line;
        return line;
    }

    private byte[] written(String method, String target, Map<String, String> headers, String body) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: ")
                .append(origin.getAuthority())
                .append("\r\nAccept-Encoding: gzip\r\nAccept-Language: zh-CN\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var sent = cookies.entrySet().stream()
                .filter(cookie -> target.startsWith(cookie.getValue().path()))
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue().value())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) head.append("Cookie: ").append(sent).append("\r\n");
        if (!method.equals("GET"))
            head.append("Content-Length: ").append(content.length).append("\r\n");
        var first = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        var all = new byte[first.length + content.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(content, 0, all, first.length, content.length);
        return all;
    }

    private void keep(String header) {
        var parts = header.split(";");
        var pair = parts[0].split("=", 2);
        var path = "/";
        var gone = false;
        for (var part : parts) {
            var attribute = part.strip();
            if (attribute.regionMatches(true, 0, "path=", 0, 5)) path = attribute.substring(5);
            if (attribute.equalsIgnoreCase("max-age=0")) gone = true;
        }
        if (gone) cookies.remove(pair[0]);
        else cookies.put(pair[0], new Cookie(pair[1], path));
    }

    /// Another device of the same person is signed in as this one is.
    void signedInAs(Line other) {
        other.cookies.forEach((name, cookie) -> {
            if (cookie.path().equals("/")) cookies.put(name, cookie);
        });
    }

    @Override
    public void close() {
        var line = open;
        open = null;
        if (line == null) return;
        try {
            line.socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
