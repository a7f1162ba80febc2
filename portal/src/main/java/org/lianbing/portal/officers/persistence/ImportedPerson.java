package org.lianbing.portal.officers.persistence;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.OfficerId;

/// Somebody an import entered or changed, and what undoing needs; sealed columns in hexadecimal.
public record ImportedPerson(
        OfficerId officer,
        boolean entered,
        int versionAfter,
        @Nullable String beforeImage,
        boolean phoneChanged,
        @Nullable String phoneSealed) {
    public static ImportedPerson entered(OfficerId officer) {
        return new ImportedPerson(officer, true, 0, null, false, null);
    }
}
