package org.lianbing.portal.shared;

import java.io.Serializable;

/// A role within the subtree below `path`, for example `/1/5/`.
public record Grant(Role role, String path) implements Serializable {}
