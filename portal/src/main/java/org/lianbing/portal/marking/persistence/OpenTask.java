package org.lianbing.portal.marking.persistence;

import org.lianbing.portal.shared.PublicId;

/// An answer that waits for a person.
public record OpenTask(PublicId sitting, int slot, int item) {}
