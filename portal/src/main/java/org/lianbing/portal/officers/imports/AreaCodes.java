package org.lianbing.portal.officers.imports;

import java.util.Set;
import org.lianbing.portal.officers.ChineseId;

/// The first two digits of an id number: provinces by GB/T 2260, and 83 of the residence permits for Taiwan.
final class AreaCodes {
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private AreaCodes() {}

    static boolean held(ChineseId identity) {
        return PROVINCES.contains(identity.value().substring(0, 2));
    }
}
