package org.lianbing.portal.security;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes and checks passwords: argon2id with 19,456 KiB, two passes, one lane (OWASP's first choice).
/// Half the processors at most, at least one, so that a rush at nine does not starve the exam itself.
@Component
public class Passwords implements PasswordEncoder {
    /// Hashes made at a time.
    public static final int PLACES = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int ONE_TIME_LENGTH = 14;
    private static final String ONE_TIME_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(PLACES, true);

    /// A random password to be told to a person once: fourteen characters, none easily mistaken for another.
    public static String oneTime() {
        return RANDOM.ints(ONE_TIME_LENGTH, 0, ONE_TIME_ALPHABET.length())
                .mapToObj(index -> ONE_TIME_ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    public String hash(CharSequence password) {
        places.acquireUninterruptibly();
        try {
            return String.valueOf(argon2.encode(password));
        } finally {
            places.release();
        }
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : hash(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            places.release();
        }
    }
}
