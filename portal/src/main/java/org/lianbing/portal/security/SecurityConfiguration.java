package org.lianbing.portal.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.List;
import org.lianbing.portal.security.ui.LoginView;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
    /// A part of the two chains alone, not of the container's.
    @Bean
    FilterRegistrationBean<GenerationFilter> generationFilterInChains(GenerationFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /// The sitting's own protocol: its cookie is checked by the sittings feature, its header stands in for a
    /// CSRF token, and it never opens a servlet session.
    @Bean
    @Order(1)
    SecurityFilterChain sittingRequests(HttpSecurity http, GenerationFilter generations) throws Exception {
        return http.securityMatcher(
                        "/api/sittings",
                        "/api/sittings/**",
                        "/sit/assets/**",
                        "/sit/shell",
                        "/sit/worker.js",
                        "/receipt/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(generations, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(request -> request.anyRequest().permitAll())
                .build();
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, GenerationFilter generations, SignInChain steps, List<LogoutHandler> farewells)
            throws Exception {
        steps.before(http);
        http.authorizeHttpRequests(request -> request.requestMatchers("/actuator/health/**", "/*.css", "/icon.svg")
                        .permitAll()
                        .requestMatchers("/sit/**", "/enter/**", "/_static/**")
                        .authenticated())
                .headers(headers -> headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives("frame-ancestors 'none'; object-src 'none'; base-uri 'self'")))
                .addFilterBefore(generations, AnonymousAuthenticationFilter.class)
                .logout(logout -> farewells.forEach(logout::addLogoutHandler))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class));
        steps.after(http, built -> built.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
        return http.build();
    }
}
