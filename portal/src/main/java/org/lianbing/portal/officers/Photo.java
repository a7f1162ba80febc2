package org.lianbing.portal.officers;

import java.time.Instant;
import org.lianbing.portal.shared.PublicId;

/// 证件照, as the portal itself encoded it (JPEG).
///
/// @param file  its name below the data folder
/// @param white whether the background is white enough
public record Photo(PublicId file, int width, int height, boolean white, Instant uploadedAt) {}
