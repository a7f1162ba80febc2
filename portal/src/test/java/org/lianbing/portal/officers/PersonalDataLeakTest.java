package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.lianbing.portal.security.KeyRotation;
import org.lianbing.portal.security.Rotation;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Grant;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.lianbing.portal.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.test.context.TestPropertySource;

/// At the demonstration's size: no id or phone number lies readable anywhere, and changing the key loses none.
@PortalTest
@TestPropertySource(
        properties = {
            "lianbing.demonstration.enabled=true",
            "lianbing.keys=target/leak/keys.properties",
            "lianbing.keys.every=1h",
            "logging.file.name=target/leak/portal.log",
            "logging.level.root=info",
            "logging.level.org.lianbing=debug"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PersonalDataLeakTest extends SpringBrowserlessTest {
    private static final Path FOLDER = fresh();
    private static final Path KEYS = FOLDER.resolve("keys.properties");
    private static final String SECRET = "5365637265747365637265745365637265740000";
    private static final String OLD_PHONE = "12099990000";
    private static final RevealReason REASON = new RevealReason("办理执法证件");

    @Autowired
    JdbcTemplate database;

    @Autowired
    OfficerSeal seal;

    @Autowired
    Officers officers;

    @Autowired
    Reveals reveals;

    @Autowired
    KeyRotation rotation;

    private record Numbers(String identity, String phone) {}

    private final Map<Long, Numbers> people = new HashMap<>();
    private final List<String> figures = new ArrayList<>();

    private static Path fresh() {
        try {
            var folder = Files.createDirectories(Path.of("target", "leak"));
            try (var old = Files.list(folder)) {
                for (var file : old.toList()) Files.delete(file);
            }
            return folder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeAll
    void everybodys_numbers() {
        people.putAll(numbers());
        assertThat(people).hasSizeGreaterThan(10_000);
        figure("people", people.size());
        database.update(
                "insert into second_factor (account_id, secret, confirmed_at, last_step)"
                        + " select min(id), unhex(?), now(3), 0 from account",
                seal.sealed(SECRET));
        database.update("insert into roster_import (id, unit_id, file_name, made_at, made_by, added, changed)"
                + " select 1, min(id), 'leak', now(3), 'leak', 0, 1 from unit");
        database.update(
                "insert into roster_import_person"
                        + " (import_id, officer_id, entered, version_after, phone_changed, phone_sealed)"
                        + " select 1, min(id), false, 1, true, unhex(?) from officer",
                seal.sealed(OLD_PHONE));
    }

    @AfterAll
    void keep() throws IOException {
        Files.write(FOLDER.resolve("figures.txt"), figures);
    }

    @Test
    @Order(1)
    void what_works_with_numbers_tells_no_log() {
        try (var _ = Acting.as(Role.HR, "/")) {
            var some = new Random(1)
                    .longs(20, 0, people.size())
                    .mapToObj(at -> new ArrayList<>(people.entrySet()).get((int) at))
                    .toList();
            for (var one : some) {
                var found =
                        officers.list(OfficerFilter.ANY.withText(one.getValue().identity()), Window.first(2));
                assertThat(found.rows()).extracting(line -> line.id().value()).containsExactly(one.getKey());
                assertThat(reveals.reveal(new OfficerId(one.getKey()), PersonalNumber.PHONE, REASON))
                        .isEqualTo(one.getValue().phone());
            }
            var last = some.getLast().getValue().identity();
            assertThatThrownBy(() -> new ChineseId(last.substring(0, 17) + "?"));
            assertThatThrownBy(() -> new Phone(last));
            assertThatThrownBy(() -> new RevealReason(last));
        }
    }

    @Test
    @Order(2)
    void no_export_of_any_page_holds_a_number() throws IOException {
        var search = search();
        var exports = 0;
        for (var row : Files.readAllLines(Path.of("src/test/resources/pages.csv")).stream()
                .skip(1)
                .toList()) {
            var cells = row.split(",", -1);
            if (cells[1].isEmpty()) continue;
            try (var _ = Acting.as(actor(cells[1]))) {
                UI.getCurrent().setLocale(Texts.CHINESE);
                var address = cells[2].split("\\?", 2);
                UI.getCurrent().navigate(address[0], QueryParameters.fromString(address.length == 1 ? "" : address[1]));
                for (var export :
                        find(Anchor.class).withClassName("export-link").all()) {
                    var bytes = new ByteArrayOutputStream();
                    test(export).download(bytes);
                    assertThat(bytes.size()).as(row).isGreaterThan(1_000);
                    search.scan(cells[0], bytes.toByteArray());
                    exports++;
                }
            }
        }
        assertThat(search.hits).isEmpty();
        assertThat(exports).isGreaterThan(8);
        figure("exports", exports);
        figure("bytes of exports, packed and unpacked", search.bytes);
    }

    private Actor actor(String account) {
        var grants = database.query(
                "select r.role, u.path from account a join account_role r on r.account_id = a.id"
                        + " join unit u on u.id = r.unit_id where a.username = ?",
                (row, _) -> new Grant(Role.valueOf(row.getString(1)), row.getString(2)),
                account);
        return Objects.requireNonNull(database.queryForObject(
                "select id, username, officer_id from account where username = ?",
                (row, _) -> new Actor(row.getLong(1), row.getString(2), (Long) row.getObject(3), grants),
                account));
    }

    @Test
    @Order(3)
    void the_database_holds_none_in_clear() {
        dumped("before the change of keys");
    }

    private void dumped(String when) {
        var search = search();
        var rows = new long[1];
        var tables = database.queryForList(
                "select table_name from information_schema.tables where table_schema = database()", String.class);
        for (var table : tables)
            database.query("select * from " + table, (RowCallbackHandler) row -> {
                rows[0]++;
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    var bytes = row.getBytes(column);
                    if (bytes != null)
                        search.scan(table + "." + row.getMetaData().getColumnName(column), bytes);
                }
            });
        assertThat(search.hits).isEmpty();
        figure("tables dumped " + when, tables.size());
        figure("rows", rows[0]);
        figure("bytes", search.bytes);
    }

    @Test
    @Order(4)
    void neither_log_nor_index_nor_any_other_file_holds_one() throws IOException {
        var search = search();
        assertThat(Files.size(FOLDER.resolve("portal.log"))).isPositive();
        scanAll(search, FOLDER);
        figure("bytes of the log with every statement and its values", search.bytes);
        var files = scanAll(search, TestDatabase.folder("test-data"));
        assertThat(search.hits).isEmpty();
        figure("files of the data folder", files);
        figure("bytes of log and files", search.bytes);
    }

    private static int scanAll(ClearText search, Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            var files = all.filter(Files::isRegularFile).toList();
            for (var file : files) search.scan(file.toString(), Files.readAllBytes(file));
            return files.size();
        }
    }

    @Test
    @Order(5)
    void the_search_finds_what_is_planted() throws IOException {
        var one = people.values().iterator().next();
        var search = search();
        search.scan("plain", ("x" + one.identity() + "y").getBytes(StandardCharsets.UTF_8));
        search.scan("phone", ("{\"p\":\"" + one.phone() + "\"}").getBytes(StandardCharsets.UTF_8));
        var zipped = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(zipped)) {
            zip.write(one.phone().getBytes(StandardCharsets.UTF_8));
        }
        search.scan("packed", zipped.toByteArray());
        assertThat(search.hits).hasSize(3);
    }

    @Test
    @Order(6)
    void the_key_changes_under_way_and_nothing_is_lost() throws IOException {
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            assertThatThrownBy(rotation::start).isInstanceOf(Conflict.class).hasMessage("security.keys.nothing");
        }
        addKeys(2);
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            assertThat(rotation.state().next()).isEqualTo(2);
            rotation.start();
        }
        var began = System.nanoTime();
        steps(3);
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            rotation.stop();
            assertThat(rotation.state().keys())
                    .filteredOn(key -> key.number() == 1)
                    .allMatch(key -> !key.dispensable() && key.rows() > 0);
        }
        steps(0);
        everybody_is_readable_and_found();
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            rotation.start();
        }
        steps(Integer.MAX_VALUE);
        figure("milliseconds to seal everybody anew, with a stop", (System.nanoTime() - began) / 1_000_000);

        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            var state = rotation.state();
            assertThat(state.waiting()).isZero();
            assertThat(Objects.requireNonNull(state.rotation()).state()).isEqualTo(Rotation.State.DONE);
            assertThat(state.keys()).filteredOn(key -> key.number() == 1).allMatch(key -> key.dispensable());
        }
        everybody_is_readable_and_found();
    }

    @Test
    @Order(7)
    void without_the_old_key_everybody_is_still_readable() throws IOException {
        var left = Files.readAllLines(KEYS).stream()
                .filter(line -> !line.startsWith("personal-data=") && !line.startsWith("blind-index="))
                .toList();
        Files.write(KEYS, left);
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            assertThat(rotation.state().keys()).hasSize(1);
        }
        everybody_is_readable_and_found();
        dumped("after it");
    }

    private void steps(int most) {
        try (var _ = Acting.internally()) {
            for (int step = 0; step < most && rotation.step(500) > 0; step++)
                assertThat(step).isLessThan(1_000);
        }
    }

    private void everybody_is_readable_and_found() {
        assertThat(numbers()).isEqualTo(people);
        assertThat(opened("select hex(secret) from second_factor")).isEqualTo(SECRET);
        assertThat(opened("select hex(phone_sealed) from roster_import_person")).isEqualTo(OLD_PHONE);
        var some = new Random(2).longs(200, 0, people.size()).toArray();
        var entries = new ArrayList<>(people.entrySet());
        try (var _ = Acting.as(Role.HR, "/")) {
            for (var at : some) {
                var one = entries.get((int) at);
                assertThat(officers.list(
                                        OfficerFilter.ANY.withText(
                                                one.getValue().identity()),
                                        Window.first(2))
                                .rows())
                        .extracting(line -> line.id().value())
                        .containsExactly(one.getKey());
            }
        }
    }

    private String opened(String query) {
        return seal.open(Objects.requireNonNull(database.queryForObject(query, String.class)));
    }

    private static void addKeys(int number) throws IOException {
        var random = new Random(number);
        var lines = new StringBuilder();
        for (var name : Arrays.asList("personal-data", "blind-index")) {
            var key = new byte[32];
            random.nextBytes(key);
            lines.append(name).append('.').append(number).append('=');
            lines.append(Base64.getEncoder().encodeToString(key)).append('\n');
        }
        Files.writeString(KEYS, lines, StandardOpenOption.APPEND);
    }

    private ClearText search() {
        var all = new java.util.HashSet<String>();
        people.values().forEach(person -> {
            all.add(person.identity());
            all.add(person.phone());
        });
        return new ClearText(all);
    }

    private Map<Long, Numbers> numbers() {
        var all = new HashMap<Long, Numbers>();
        database.query("select id, identity_sealed, phone_sealed from officer", (RowCallbackHandler)
                row -> all.put(row.getLong(1), new Numbers(open(row.getBytes(2)), open(row.getBytes(3)))));
        return all;
    }

    private String open(byte[] sealed) {
        return seal.open(HexFormat.of().formatHex(sealed));
    }

    private void figure(String name, long value) {
        figures.add(name + ": " + value);
    }
}
