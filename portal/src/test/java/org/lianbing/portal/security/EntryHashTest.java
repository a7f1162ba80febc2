package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EntryHashTest {
    private static final Instant AT = Instant.ofEpochMilli(1_700_000_000_123L);

    @Test
    void fields_that_join_to_the_same_text_hash_differently() {
        assertThat(hash("exam", "12")).isNotEqualTo(hash("exam1", "2"));
    }

    @Test
    void an_absent_field_is_not_an_empty_one() {
        assertThat(hash("exam", "")).isNotEqualTo(hash("exam", null));
    }

    @Test
    void the_documented_form_gives_this_hash() {
        assertThat(hash("exam", "12")).isEqualTo("1a685e0d27ed296519e19678692e2bd317814d9aad86ea83c03388af5fd4dcbb");
    }

    private static String hash(String type, @org.jspecify.annotations.Nullable String id) {
        var entry = new AuditEntry(7, AT, null, "某人", "exam.scheduled", type, id, null, "", null);
        return HexFormat.of().formatHex(EntryHash.next(new byte[32], 1, entry));
    }
}
