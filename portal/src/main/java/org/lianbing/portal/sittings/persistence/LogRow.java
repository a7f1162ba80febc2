package org.lianbing.portal.sittings.persistence;

import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.SittingEvent;

/// Something the portal itself notes about a sitting.
public record LogRow(PublicId sitting, int epoch, SittingEvent.Kind kind, String detail) {}
