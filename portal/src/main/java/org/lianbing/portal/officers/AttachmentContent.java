package org.lianbing.portal.officers;

/// An attachment to be handed out as a download, never to be shown by the browser.
public record AttachmentContent(String name, byte[] bytes) {}
