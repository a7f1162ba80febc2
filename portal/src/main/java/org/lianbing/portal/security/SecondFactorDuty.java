package org.lianbing.portal.security;

import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Grant;
import org.springframework.stereotype.Component;

/// What a person owes after the password.
@Component
public class SecondFactorDuty {
    private final SecondFactors factors;
    private final SecurityPolicy policy;

    SecondFactorDuty(SecondFactors factors, SecurityPolicy policy) {
        this.factors = factors;
        this.policy = policy;
    }

    public enum Owes {
        NOTHING,
        CODE,
        SETTING_UP
    }

    public Owes of(SignedIn person) {
        if (factors.since(new AccountId(person.actor().account())) != null) return Owes.CODE;
        var roles = person.actor().grants().stream().map(Grant::role).toList();
        return policy.rules().secondFactor().concerns(roles) ? Owes.SETTING_UP : Owes.NOTHING;
    }
}
