package org.lianbing.portal.marking.persistence;

import org.lianbing.portal.shared.PublicId;

/// What a sitting earned in a slot.
public record SlotPoints(PublicId sitting, int slot, double points) {}
