package org.lianbing.portal.security.door;

import java.util.function.Function;
import org.lianbing.portal.security.SignInChain;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Puts the waiting page and the second step beside the sign-in form, with the same ending: a new session id, the
/// page that was asked for.
@Component
class SignInSteps implements SignInChain {
    private final SignInDesk desk;
    private final WaitingPage page;
    private final Refusals refusals;
    private final SessionBegin begin;
    private final SignInProvider password;
    private final SecondStepProvider code;

    SignInSteps(
            SignInDesk desk,
            WaitingPage page,
            Refusals refusals,
            SessionBegin begin,
            SignInProvider password,
            SecondStepProvider code) {
        this.desk = desk;
        this.page = page;
        this.refusals = refusals;
        this.begin = begin;
        this.password = password;
        this.code = code;
    }

    @Override
    public void before(HttpSecurity http) {
        http.authenticationProvider(password).authenticationProvider(code);
        http.sessionManagement(session -> session.addSessionAuthenticationStrategy(begin));
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/sign-in/second"));
    }

    @Override
    public void after(HttpSecurity http, Function<HttpSecurity, AuthenticationSuccessHandler> welcome) {
        http.formLogin(form -> form.failureHandler(refusals).authenticationDetailsSource(Visit::of));
        http.with(new Steps(welcome), _ -> {});
    }

    private final class Steps extends AbstractHttpConfigurer<Steps, HttpSecurity> {
        private final Function<HttpSecurity, AuthenticationSuccessHandler> welcome;

        Steps(Function<HttpSecurity, AuthenticationSuccessHandler> welcome) {
            this.welcome = welcome;
        }

        @Override
        public void configure(HttpSecurity http) {
            var waiting = new WaitingFilter(desk, page);
            waiting.setAuthenticationFailureHandler(refusals);
            for (var filter : new AbstractAuthenticationProcessingFilter[] {waiting, new SecondStepFilter(refusals)}) {
                filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
                filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
                filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
                filter.setSecurityContextHolderStrategy(getSecurityContextHolderStrategy());
                filter.setAuthenticationSuccessHandler(welcome.apply(http));
                http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class);
            }
        }
    }
}
