package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class PhotosTest {
    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Photos photos;

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
    void a_photo_is_encoded_anew_without_what_else_it_carried() throws IOException {
        var hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var picture = picture("jpeg", 590, 826, Color.WHITE);
        var polyglot = Arrays.copyOf(picture, picture.length + hidden.length);
        System.arraycopy(hidden, 0, polyglot, picture.length, hidden.length);

        var photo = photos.set(id, polyglot);

        assertThat(photo.white()).isTrue();
        var stored = photos.image(id).orElseThrow();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("script");
        var read = ImageIO.read(new ByteArrayInputStream(stored));
        assertThat(read.getWidth()).isEqualTo(590);
        assertThat(read.getHeight()).isEqualTo(826);
    }

    @Test
    void a_large_one_is_made_smaller_and_a_coloured_background_noted() throws IOException {
        var photo = photos.set(id, picture("png", 2_142, 3_000, new Color(40, 90, 160)));
        assertThat(photo.height()).isEqualTo(840);
        assertThat(photo.width()).isEqualTo(600);
        assertThat(photo.white()).isFalse();
        photos.set(id, picture("png", 295, 413, Color.WHITE));
        assertThat(photos.of(id).orElseThrow().white()).isTrue();
        photos.remove(id);
        assertThat(photos.of(id)).isEmpty();
    }

    @Test
    void what_is_too_small_or_of_another_shape_is_refused() throws IOException {
        refused(picture("png", 100, 140, Color.WHITE), "officers.photo.too-small");
        refused(picture("png", 900, 600, Color.WHITE), "officers.photo.shape");
    }

    @Test
    void hostile_files_are_refused() throws IOException {
        refused(new byte[0], "officers.photo.unreadable");
        refused("%PDF-1.7 not a picture".getBytes(StandardCharsets.UTF_8), "officers.photo.unreadable");
        refused(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "officers.photo.unreadable");
        refused(picture("gif", 590, 826, Color.WHITE), "officers.photo.unreadable");
        var whole = picture("png", 590, 826, Color.WHITE);
        refused(Arrays.copyOf(whole, 40), "officers.photo.unreadable");
        refused(enlarged(whole, 60_000, 84_000), "officers.photo.too-large");
        refused(new byte[6 * 1024 * 1024], "officers.photo.too-heavy");
        assertThat(photos.of(id)).isEmpty();
    }

    @Test
    void only_hr_of_the_unit_sets_it() throws IOException {
        var picture = picture("png", 295, 413, Color.WHITE);
        Acting.as(Role.HR, fixture.unit("f-B").path());
        assertThatThrownBy(() -> photos.set(id, picture)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> photos.image(id)).isInstanceOf(NotAllowed.class);
    }

    private void refused(byte[] file, String key) {
        assertThatThrownBy(() -> photos.set(id, file))
                .isInstanceOf(Invalid.class)
                .hasMessage(key);
    }

    /// A PNG whose head claims another size.
    private static byte[] enlarged(byte[] png, int width, int height) {
        var bomb = png.clone();
        var buffer = ByteBuffer.wrap(bomb).putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(bomb, 12, 17);
        buffer.putInt(29, (int) crc.getValue());
        return bomb;
    }

    private static byte[] picture(String format, int width, int height, Color background) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(background);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.DARK_GRAY);
        canvas.fillOval(width / 4, height / 4, width / 2, height / 2);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
