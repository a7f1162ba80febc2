package org.lianbing.portal.sittings;

/// A step that is durable and does not count.
public record Kept(long seq, WhyNot why) {}
