package org.lianbing.portal.sittings.persistence;

import org.lianbing.portal.shared.PublicId;

/// How often something changed among the sittings of a bucket.
public record PulseRow(PublicId exam, int bucket, long n) {}
