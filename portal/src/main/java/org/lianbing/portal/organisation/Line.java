package org.lianbing.portal.organisation;

/// Special lines with an establishment of their own.
public enum Line {
    GENERAL,
    /// 高速公路路政
    EXPRESSWAY
}
