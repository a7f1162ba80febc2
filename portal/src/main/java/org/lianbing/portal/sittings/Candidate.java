package org.lianbing.portal.sittings;

/// Whom the page greets.
///
/// @param number 人员编号
/// @param unit   its name
public record Candidate(String name, String number, String unit) {}
