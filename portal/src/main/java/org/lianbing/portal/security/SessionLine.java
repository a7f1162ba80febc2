package org.lianbing.portal.security;

import java.time.Instant;

/// A session under way.
///
/// @param browser kind of browser and system, as far as it says
public record SessionLine(long id, Instant beganAt, Instant seenAt, String address, String browser) {}
