package org.lianbing.portal.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// One HTTP/1.1 request or reply as it stood on the line.
public final class Message {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final String CHUNKED = "transfer-encoding";
    private static final String LENGTH = "content-length";

    private final String start;
    private final List<String> headers;
    private final byte[] body;

    /// @param start   request line or status line
    /// @param headers lines as sent
    /// @param body    bytes as sent, chunk sizes included
    Message(String start, List<String> headers, byte[] body) {
        this.start = start;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    /// The next request, or null when the client has closed the line.
    static @Nullable Message request(InputStream in) throws IOException {
        return read(in, false);
    }

    /// The reply to a request of that method; replies that only announce another one are passed over.
    public static Message reply(InputStream in, String method) throws IOException {
        Message reply;
        do {
            reply = read(in, !method.equals("HEAD"));
            if (reply == null) throw new EOFException("The line was closed instead of a reply");
        } while (reply.status() / 100 == 1);
        return reply;
    }

    private static @Nullable Message read(InputStream in, boolean toTheEnd) throws IOException {
        var start = line(in);
        if (start == null) return null;
        var headers = new ArrayList<String>();
        for (var header = line(in); ; header = line(in)) {
            if (header == null) throw new EOFException("The line was closed within the headers");
            if (header.isEmpty()) break;
            headers.add(header);
        }
        var head = new Message(start, headers, new byte[0]);
        return new Message(start, headers, head.readBody(in, toTheEnd));
    }

    private byte[] readBody(InputStream in, boolean toTheEnd) throws IOException {
        if (isReply() && (status() == 204 || status() == 304)) return new byte[0];
        if (header(CHUNKED).isPresent()) return chunks(in);
        var length = header(LENGTH);
        if (length.isPresent()) return exactly(in, Integer.parseInt(length.get()));
        return isReply() && toTheEnd ? in.readAllBytes() : new byte[0];
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var raw = new ByteArrayOutputStream();
        int size;
        do {
            var line = line(in);
            if (line == null) throw new EOFException("The line was closed between chunks");
            size = Integer.parseInt(line.split(";", 2)[0].strip(), 16);
            raw.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            raw.writeBytes(exactly(in, size + 2));
        } while (size > 0);
        return raw.toByteArray();
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException("The line was closed within the body");
        return bytes;
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 && line.size() == 0) return null;
            if (next < 0 || line.size() > LONGEST_LINE) throw new EOFException("Half a line");
            if (next != '\r') line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private boolean isReply() {
        return start.startsWith("HTTP/");
    }

    public String method() {
        return start.substring(0, start.indexOf(' '));
    }

    /// Path and query of a request.
    public String target() {
        return start.split(" ", 3)[1];
    }

    public int status() {
        return Integer.parseInt(start.split(" ", 3)[1]);
    }

    public Optional<String> header(String name) {
        return all(name).findFirst();
    }

    public Stream<String> all(String name) {
        var prefix = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip());
    }

    Message with(String header) {
        return new Message(
                start, Stream.concat(headers.stream(), Stream.of(header)).toList(), body);
    }

    /// The body without chunk sizes and gzip.
    public byte[] content() throws IOException {
        var plain = header(CHUNKED).isPresent() ? joined() : body;
        if (!header("content-encoding").orElse("").equals("gzip") || plain.length == 0) return plain;
        try (var zipped = new GZIPInputStream(new ByteArrayInputStream(plain))) {
            return zipped.readAllBytes();
        }
    }

    private byte[] joined() throws IOException {
        var in = new ByteArrayInputStream(body);
        var joined = new ByteArrayOutputStream();
        for (var line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            var size = Integer.parseInt(line.split(";", 2)[0].strip(), 16);
            if (size == 0) break;
            joined.writeBytes(exactly(in, size));
            exactly(in, 2);
        }
        return joined.toByteArray();
    }

    public byte[] bytes() {
        var head = new StringBuilder(start).append("\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        var first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes());
        out.flush();
    }

    /// The first half alone.
    void halfTo(OutputStream out) throws IOException {
        var all = bytes();
        out.write(all, 0, all.length - Math.max(1, body.length / 2));
        out.flush();
    }
}
