package org.lianbing.portal.shared;

/// 考场
public record RoomId(long value) implements LongId {}
