package org.lianbing.portal.shared;

import java.util.List;

/// One page of a longer list: the rows asked for and how many there are in all.
public record Slice<T>(List<T> rows, int total) {}
