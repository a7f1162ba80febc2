package org.lianbing.portal.security;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lianbing.portal.shared.LianbingProperties;
import org.springframework.stereotype.Component;

/// Passwords that everybody tries first: the list of leaked ones that zxcvbn carries, and the operator's own file
/// (`lianbing.passwords`, one a line).
@Component
public class CommonPasswords {
    private final Set<String> known;

    CommonPasswords(LianbingProperties properties) throws IOException {
        known = new HashSet<>(StandardDictionaries.PASSWORDS_LOADER
                .load()
                .getRankedDictionary()
                .keySet());
        var own = properties.passwords();
        if (own != null)
            try (var lines = Files.lines(own)) {
                lines.map(CommonPasswords::plain)
                        .filter(line -> !line.isEmpty())
                        .forEach(known::add);
            }
    }

    /// Whether it is one of them, or one of them with digits or marks put at an end, as people do when a rule asks
    /// for them.
    public boolean contains(String password) {
        var plain = plain(password);
        return List.of(plain, plain.replaceAll("^[^a-z]+|[^a-z]+$", "")).stream()
                .anyMatch(known::contains);
    }

    private static String plain(String password) {
        return password.strip().toLowerCase(Locale.ROOT);
    }
}
