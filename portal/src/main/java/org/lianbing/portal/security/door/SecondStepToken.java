package org.lianbing.portal.security.door;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// The code of an authenticator app, or a recovery code, as it was typed.
final class SecondStepToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final SecondStep step;
    private final String code;
    private final Visit visit;

    SecondStepToken(SecondStep step, String code, Visit visit) {
        super(List.of());
        this.step = step;
        this.code = code;
        this.visit = visit;
    }

    SecondStep step() {
        return step;
    }

    Visit visit() {
        return visit;
    }

    @Override
    public String getCredentials() {
        return code;
    }

    @Override
    public String getPrincipal() {
        return step.username();
    }
}
