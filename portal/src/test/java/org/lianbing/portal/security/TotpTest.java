package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// RFC 6238, appendix B, the last six of the eight digits given there.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds / 30)).isEqualTo(code);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(seconds), -1)).hasValue(seconds / 30);
    }

    /// RFC 4648: the secret of the standard's examples as apps take it.
    @Test
    void the_secret_is_written_in_base32() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void the_step_before_and_the_step_after_count_too(int offBy, boolean right) {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var code = Totp.code(SECRET, now.plusSeconds(offBy).getEpochSecond() / 30);
        assertThat(Totp.step(SECRET, code, now, -1).isPresent()).isEqualTo(right);
    }

    @Test
    void a_step_that_has_been_used_does_not_count_again() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var step = now.getEpochSecond() / 30;
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
    }
}
