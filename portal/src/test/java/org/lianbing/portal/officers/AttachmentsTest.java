package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.LianbingProperties;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class AttachmentsTest {
    private static final byte[] PDF = "%PDF-1.7 scanned".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Attachments attachments;

    @Autowired
    LianbingProperties properties;

    @Autowired
    JdbcTemplate sql;

    RosterFixture fixture;
    OfficerId id;

    @BeforeEach
    void enter() {
        fixture = new RosterFixture(units, roster);
        id = fixture.id("f-1");
        Acting.as(Role.HR, fixture.unit("f-P").path());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_file_is_kept_under_a_random_name_and_every_look_is_on_record() throws IOException {
        var added = attachments.add(id, "C:\\scan\\调令\u202e〔2026〕5号.pdf", PDF);

        assertThat(attachments.of(id)).extracting(Attachment::name).containsExactly("调令〔2026〕5号.pdf");
        var out = new ByteArrayOutputStream();
        attachments.open(added).writeTo(out);
        assertThat(out.toByteArray()).isEqualTo(PDF);
        assertThat(stored(added)).hasFileName(name(added)).exists();
        assertThat(sql.queryForList(
                        "select action from audit_entry where subject_id = ? order by id",
                        String.class,
                        String.valueOf(id.value())))
                .contains("officer.attachment-added", "officer.attachment-opened");
    }

    @Test
    void nothing_stays_behind_when_the_row_does_not() {
        var file = stored(attachments.add(id, "a.pdf", PDF));
        assertThat(file).exists();
        TestTransaction.end();
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"a.exe", "a.pdf.html", "a.svg", "a.docx", "a.jpg"})
    void a_name_or_content_that_is_not_accepted_is_refused(String name) {
        assertThatThrownBy(() -> attachments.add(id, name, PDF))
                .isInstanceOf(Invalid.class)
                .hasMessage("officers.attachment.kind");
    }

    @Test
    void a_document_is_accepted_and_one_with_macros_is_not() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.write(out);
        }
        attachments.add(id, "a.docx", out.toByteArray());
        assertThatThrownBy(() -> attachments.add(id, "b.docx", archive("word/document.xml", "word/vbaProject.bin")))
                .hasMessage("officers.attachment.kind");
        assertThatThrownBy(() -> attachments.add(id, "c.xlsx", archive("anything")))
                .hasMessage("officers.attachment.kind");
    }

    @Test
    void too_large_a_file_is_refused() {
        var large = new byte[11 * 1024 * 1024];
        assertThatThrownBy(() -> attachments.add(id, "a.pdf", large)).hasMessage("officers.attachment.too-heavy");
        assertThatThrownBy(() -> attachments.add(id, "...", PDF)).isInstanceOf(Invalid.class);
    }

    @Test
    void hr_of_another_unit_sees_none() {
        var added = attachments.add(id, "a.pdf", PDF);
        Acting.as(Role.HR, fixture.unit("f-B").path());
        assertThatThrownBy(() -> attachments.of(id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attachments.open(added)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attachments.remove(added)).isInstanceOf(NotAllowed.class);
    }

    private String name(AttachmentId added) {
        return String.valueOf(sql.queryForObject(
                "select lower(hex(file)) from officer_attachment where id = ?", String.class, added.value()));
    }

    private Path stored(AttachmentId added) {
        var name = name(added);
        return properties
                .data()
                .resolve("officer-files")
                .resolve(name.substring(0, 2))
                .resolve(name);
    }

    private static byte[] archive(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
