package org.lianbing.portal.security;

import java.util.function.Function;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// What the door adds to the chain of the pages. Implemented by the door, which knows the rest of this feature; the
/// rest does not know the door.
public interface SignInChain {
    /// Before the pages' own configurer.
    void before(HttpSecurity http);

    /// After it.
    ///
    /// @param welcome finds what leads on to the page that was asked for
    void after(HttpSecurity http, Function<HttpSecurity, AuthenticationSuccessHandler> welcome);
}
