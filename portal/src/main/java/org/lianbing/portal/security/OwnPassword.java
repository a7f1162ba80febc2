package org.lianbing.portal.security;

import org.lianbing.portal.security.persistence.PasswordMapper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Conflict;
import org.springframework.stereotype.Component;

/// The person's password, asked once more in an open session. Wrong ones are counted as at the door, apart from
/// there: whoever sits down at an open screen can neither guess on nor lock the person out.
@Component
class OwnPassword {
    private final PasswordMapper stored;
    private final Passwords passwords;
    private final Failures failures;

    OwnPassword(PasswordMapper stored, Passwords passwords, Failures failures) {
        this.stored = stored;
        this.passwords = passwords;
        this.failures = failures;
    }

    /// Hashes: never inside a transaction.
    ///
    /// @throws Conflict when it is wrong, or has been wrong too often in a row
    void require(AccountId id, String password) {
        var subject = Failures.ofConfirmation(id);
        if (failures.locked(subject)) throw new Conflict("security.password.locked");
        var hash = stored.hash(id);
        if (hash == null || !passwords.matches(password, hash)) {
            failures.fail(subject, id);
            throw new Conflict("security.password.wrong");
        }
        failures.clear(subject);
    }
}
