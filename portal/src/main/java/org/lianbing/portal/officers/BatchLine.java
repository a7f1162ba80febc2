package org.lianbing.portal.officers;

import java.util.List;
import org.lianbing.portal.officers.HistoryEntry.Change;
import org.lianbing.portal.shared.OfficerId;

/// What a batch edit would change for one person.
///
/// @param version of the record the preview read
public record BatchLine(OfficerId id, String number, String name, String unitName, List<Change> changes, int version) {}
