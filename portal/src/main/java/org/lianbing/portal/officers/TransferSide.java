package org.lianbing.portal.officers;

/// Which of the two units proposed.
public enum TransferSide {
    /// 调出单位
    FROM,
    /// 调入单位（商调）
    TO
}
