package org.lianbing.portal.sittings.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.sittings.json.OpJson;
import org.lianbing.portal.sittings.json.StrictJson;

/// A file sealed by the answering page's own code, for a key made for tests, opens here.
class PageFileTest {
    private static final int ENOUGH = 200;

    @Test
    void a_file_the_page_has_sealed_opens_with_what_it_put_in() throws Exception {
        var key = StrictJson.object(resource("key.json"));
        var keys = new HandoverKeys(decoded(StrictJson.text(key, "private")), new byte[HandoverKeys.KEY]);
        assertThat(keys.published()).isEqualTo(decoded(StrictJson.text(key, "public")));

        var inside = keys.open(HandoverFile.read(resource("sitting.lianbing")).box());

        assertThat(new String(inside, StandardCharsets.UTF_8))
                .isEqualTo(new String(resource("content.json"), StandardCharsets.UTF_8).strip());
        assertThat(StrictJson.list(StrictJson.object(inside), "ops", ENOUGH, OpJson::read))
                .isNotEmpty();
    }

    private static byte[] resource(String name) throws IOException {
        try (var file = Objects.requireNonNull(PageFileTest.class.getResourceAsStream("/handover/" + name))) {
            return file.readAllBytes();
        }
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
