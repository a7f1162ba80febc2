package org.lianbing.portal.officers;

import java.io.IOException;
import java.io.OutputStream;

/// An attachment to be handed out as a download, never to be shown by the browser.
public final class AttachmentContent {
    private final String name;
    private final byte[] bytes;

    public AttachmentContent(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    public String name() {
        return name;
    }

    public int size() {
        return bytes.length;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
