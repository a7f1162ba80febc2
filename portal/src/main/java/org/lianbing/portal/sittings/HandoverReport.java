package org.lianbing.portal.sittings;

import org.lianbing.portal.shared.PublicId;

/// What became of a hand-over file.
///
/// @param counted  steps that count now, `offline` among them
/// @param offline  of those, made in time and taken although they came after it
/// @param evidence stored without counting; to be accepted one by one
/// @param known    had arrived before
public record HandoverReport(PublicId sitting, int counted, int offline, int evidence, int known) {}
