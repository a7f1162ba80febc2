package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.portal.security.persistence.KeyMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Keys;
import org.lianbing.portal.shared.LianbingProperties;
import org.lianbing.portal.shared.PersonalData;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/// A key is proven before it seals, and told from another of the same number. The key file is put back.
@PortalTest
@Transactional
class KeyProofTest {
    private static final String GOOD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("another key of thirty-two bytes.".getBytes(StandardCharsets.UTF_8));

    @Autowired
    KeyRotation rotation;

    @Autowired
    KeyMapper mapper;

    @Autowired
    KeyProof proof;

    @Autowired
    PersonalData data;

    @Autowired
    Keys keys;

    @Autowired
    Actors actors;

    @Autowired
    LianbingProperties properties;

    @Autowired
    JdbcTemplate database;

    private String before = "";

    @BeforeEach
    void keep() throws IOException {
        before = Files.readString(properties.keyFile());
    }

    @AfterEach
    void put_back() throws IOException {
        Files.writeString(properties.keyFile(), before);
        keys.read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "no base64 at all", "AAAA"})
    void a_key_that_is_none_is_never_activated(String spoilt) throws IOException {
        write("personal-data.2=" + spoilt, "blind-index.2=" + GOOD);
        assertThatThrownBy(this::start).isInstanceOf(Conflict.class).hasMessage("security.keys.unusable");
        assertThat(mapper.active()).isEqualTo(1);
        assertThat(shown(2).usable()).isFalse();
        assertThat(data.indexes("12099990000")).as("people are still found").isNotEmpty();
    }

    @Test
    void half_a_pair_is_never_activated() throws IOException {
        write("personal-data.2=" + GOOD);
        assertThatThrownBy(this::start).isInstanceOf(Conflict.class).hasMessage("security.keys.unusable");
    }

    @Test
    void another_key_than_the_one_noted_under_that_number_is_refused() throws IOException {
        write("personal-data.2=" + GOOD, "blind-index.2=" + GOOD);
        assertThat(proof.holds(2)).isTrue();
        write("personal-data.2=" + OTHER, "blind-index.2=" + GOOD);
        assertThatThrownBy(this::start).isInstanceOf(Conflict.class).hasMessage("security.keys.other");
        assertThat(mapper.active()).isEqualTo(1);
    }

    @Test
    void a_node_with_another_key_neither_starts_nor_follows() throws IOException {
        write("personal-data.2=" + GOOD, "blind-index.2=" + GOOD);
        var node = node();
        start();
        write("personal-data.2=" + GOOD, "blind-index.2=" + OTHER);

        assertThatThrownBy(node::run).isInstanceOf(IllegalStateException.class).hasMessageContaining("another");
        assertThat(data.active()).isEqualTo(1);
        assertThatThrownBy(this::node).isInstanceOf(IllegalStateException.class).hasMessageContaining("another");
    }

    @Test
    void the_database_keeps_nothing_of_the_key_itself() {
        proof.require(1);
        var kept = Objects.requireNonNull(
                database.queryForObject("select fingerprint from personal_key_check where number = 1", byte[].class));
        assertThat(before).doesNotContain(Base64.getEncoder().encodeToString(kept));
        assertThat(kept).isEqualTo(data.fingerprint(1)).hasSize(32);
    }

    private KeyTimer node() {
        return new KeyTimer(rotation, mapper, data, proof, List.of(), actors);
    }

    private void start() {
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            rotation.start();
        }
    }

    private KeyState.NumberedKey shown(int number) {
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            return rotation.state().keys().stream()
                    .filter(key -> key.number() == number)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void write(String... lines) throws IOException {
        Files.writeString(properties.keyFile(), before + String.join("\n", lines) + "\n");
        keys.read();
    }
}
