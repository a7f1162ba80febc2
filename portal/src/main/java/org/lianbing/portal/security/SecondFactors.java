package org.lianbing.portal.security;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.persistence.SecondFactorMapper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Authenticator apps and recovery codes of accounts. For the door, and for [OwnSecondFactor].
@Component
public class SecondFactors {
    private static final int CODES = 10;
    private static final long NEVER = -1;

    private final SecondFactorMapper factors;
    private final PersonalData seal;
    private final DatabaseAudit audit;
    private final Clock clock;

    SecondFactors(SecondFactorMapper factors, PersonalData seal, DatabaseAudit audit, Clock clock) {
        this.factors = factors;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    public @Nullable Instant since(AccountId id) {
        var factor = factors.of(id);
        return factor == null ? null : factor.confirmedAt();
    }

    int codesLeft(AccountId id) {
        return factors.codesLeft(id);
    }

    /// Takes the app into use.
    ///
    /// @return recovery codes, each good once; they are stored nowhere readable
    /// @throws Conflict when the code is not the app's
    @Transactional
    public List<String> confirm(SignedIn person, TotpSecret secret, String code) {
        var id = new AccountId(person.actor().account());
        var step = Totp.step(secret.bytes(), code, clock.instant(), NEVER);
        if (step.isEmpty()) throw new Conflict("security.factor.wrong");
        factors.delete(id);
        factors.insert(id, seal.seal(secret.hex()), clock.instant(), step.getAsLong());
        audit.recordFor(person.actor(), "account.factor-added", "account", String.valueOf(id.value()), null, "");
        return newCodes(id);
    }

    List<String> newCodes(AccountId id) {
        var codes = Stream.generate(Secrets::code).limit(CODES).toList();
        factors.deleteCodes(id);
        factors.addCodes(id, codes.stream().map(Secrets::hashOfCode).toList());
        return codes;
    }

    /// Whether it is the app's present code, not used before, or a recovery code, which is used up.
    @Transactional
    public boolean passes(SignedIn person, String typed) {
        var id = new AccountId(person.actor().account());
        var factor = factors.of(id);
        if (factor == null) return false;
        var secret = HexFormat.of().parseHex(seal.open(HexFormat.of().parseHex(factor.secret())));
        var step = Totp.step(secret, typed, clock.instant(), factor.lastStep());
        if (step.isPresent()) return factors.use(id, step.getAsLong()) > 0;
        if (factors.useCode(id, Secrets.hashOfCode(typed)) == 0) return false;
        audit.recordFor(person.actor(), "account.recovery-code-used", "account", String.valueOf(id.value()), null, "");
        return true;
    }

    void remove(AccountId id) {
        factors.delete(id);
        factors.deleteCodes(id);
    }
}
