package org.lianbing.portal.officers.persistence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.NewOfficer;
import org.lianbing.portal.officers.Pinyin;
import org.lianbing.portal.officers.Sex;
import org.lianbing.portal.shared.OfficerId;

/// Somebody ready to be stored: numbers sealed and indexed, in hexadecimal.
public record SealedOfficer(
        NewOfficer officer,
        Pinyin pinyin,
        Sex sex,
        LocalDate born,
        String identitySealed,
        String identityIndex,
        @Nullable String phoneSealed,
        @Nullable String phoneIndex,
        int indexKey,
        @Nullable OfficerId supervisor) {}
