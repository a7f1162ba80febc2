package org.lianbing.portal.security;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.persistence.PasswordMapper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Conflict;
import org.springframework.stereotype.Component;

/// What a password has to be like, by policy; and the one place where one is set.
@Component
class PasswordRules {
    /// A user name of so many characters may not stand inside the password.
    private static final int TELLING = 5;

    private static final List<Pattern> KINDS = List.of(
            Pattern.compile("\\p{Lu}"),
            Pattern.compile("\\p{Ll}"),
            Pattern.compile("\\p{Nd}"),
            Pattern.compile("[^\\p{Lu}\\p{Ll}\\p{Nd}]"));

    private final SecurityPolicy policy;
    private final CommonPasswords common;
    private final Passwords passwords;
    private final PasswordMapper stored;
    private final Generations generations;
    private final Clock clock;

    PasswordRules(
            SecurityPolicy policy,
            CommonPasswords common,
            Passwords passwords,
            PasswordMapper stored,
            Generations generations,
            Clock clock) {
        this.policy = policy;
        this.common = common;
        this.passwords = passwords;
        this.stored = stored;
        this.generations = generations;
        this.clock = clock;
    }

    /// @throws Conflict with the rule that is broken
    void require(String password, String username) {
        var rules = policy.rules();
        if (password.length() < rules.passwordMinLength())
            throw new Conflict("security.password.too-short", rules.passwordMinLength());
        if (resembles(password, username)) throw new Conflict("security.password.is-username");
        if (KINDS.stream().filter(kind -> kind.matcher(password).find()).count() < rules.passwordKinds())
            throw new Conflict("security.password.too-plain", rules.passwordKinds());
        if (rules.refuseCommon() && common.contains(password)) throw new Conflict("security.password.common");
    }

    private static boolean resembles(String password, String username) {
        return password.equalsIgnoreCase(username)
                || (username.length() >= TELLING
                        && password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT)));
    }

    /// A password that may be set: its hash, and the hash it takes the place of.
    record Fresh(String hash, @Nullable String before) {
        @Override
        public String toString() {
            return "Fresh";
        }
    }

    /// Checks and hashes a first password of an account still to be opened.
    ///
    /// @throws Conflict when it breaks a rule
    Fresh first(String username, String password) {
        require(password, username);
        return new Fresh(passwords.hash(password), null);
    }

    /// Checks and hashes the person's own next password. There is one place to hash at, so this waits: never inside a
    /// transaction, whose connection others need.
    ///
    /// @throws Conflict when it breaks a rule, or was theirs not long ago
    Fresh fresh(AccountId id, String username, String password) {
        require(password, username);
        var before = stored.hash(id);
        var history = policy.rules().passwordHistory();
        if (before != null && passwords.matches(password, before)) throw new Conflict("security.password.unchanged");
        if (stored.earlier(id, history).stream().anyMatch(hash -> passwords.matches(password, hash)))
            throw new Conflict("security.password.earlier", history);
        return new Fresh(passwords.hash(password), before);
    }

    /// Sets it, in the caller's transaction; every session of the person's ends.
    ///
    /// @throws Conflict when somebody else has set one since it was checked
    void set(AccountId id, Fresh fresh) {
        var before = fresh.before();
        if (!Objects.equals(before, stored.lock(id))) throw Conflict.changedMeanwhile();
        if (before != null) stored.remember(id, before, clock.instant());
        stored.forgetAllBut(id, policy.rules().passwordHistory());
        stored.set(id, fresh.hash(), clock.instant());
        generations.changed(id);
    }

    /// Whether the password is older than policy allows.
    boolean aged(@Nullable Instant since) {
        var most = policy.rules().passwordMaxAge();
        return since != null && !most.isZero() && since.plus(most).isBefore(clock.instant());
    }
}
