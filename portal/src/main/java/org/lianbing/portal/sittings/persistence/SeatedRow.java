package org.lianbing.portal.sittings.persistence;

import org.lianbing.portal.shared.OfficerId;

/// Somebody on a room's seat list.
public record SeatedRow(OfficerId officer, String number, String name, String unit, String path) {}
