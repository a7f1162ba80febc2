package org.lianbing.portal.officers;

import java.util.List;

/// What a batch edit would do.
///
/// @param people how many were chosen; those not among `lines` have it already
public record BatchPreview(int people, List<BatchLine> lines) {}
