package org.lianbing.portal.officers;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;

/// 证件 numbers. Their exact form is the issuer's; here only the lengths of the exchange files hold.
///
/// @param lawQualification 法律职业资格证书号
/// @param provincialCard   省内执法证号
/// @param ministryCard     部级执法证号
/// @param maritimeCard     海事执法证号
/// @param qualification    资格证书编号
public record Papers(
        @Nullable String lawQualification,
        @Nullable String provincialCard,
        @Nullable String ministryCard,
        @Nullable String maritimeCard,
        @Nullable String qualification) {
    public static final Papers NONE = new Papers(null, null, null, null, null);

    private static final int PROVINCIAL = 25;
    private static final int MINISTRY = 8;
    private static final int MARITIME = 25;

    public Papers {
        require(provincialCard, PROVINCIAL);
        require(ministryCard, MINISTRY);
        require(maritimeCard, MARITIME);
    }

    public boolean anyCard() {
        return provincialCard != null || ministryCard != null || maritimeCard != null;
    }

    private static void require(@Nullable String card, int longest) {
        if (card != null && (card.isBlank() || card.length() > longest))
            throw new Invalid("officers.card.length", longest);
    }
}
