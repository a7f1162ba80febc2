package org.lianbing.portal.security.persistence;

import java.time.Instant;

/// @param secret hexadecimal, sealed
public record FactorRow(String secret, Instant confirmedAt, long lastStep) {}
