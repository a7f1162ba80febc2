package org.lianbing.portal.security;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Actor;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// The signed-in person as Spring Security and the servlet session know them.
public final class SignedIn implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 1L;

    private final Actor actor;
    private final String username;
    private final int generation;
    private final boolean mustChange;
    private final boolean enabled;
    private final @Nullable Instant previousSignIn;
    private @Nullable String passwordHash;

    SignedIn(Account account, Actor actor, boolean mustChange, @Nullable String passwordHash) {
        this.actor = actor;
        this.username = account.username();
        this.generation = account.generation();
        this.mustChange = mustChange;
        this.enabled = account.enabled();
        this.previousSignIn = account.signedInAt();
        this.passwordHash = passwordHash;
    }

    public Actor actor() {
        return actor;
    }

    public int generation() {
        return generation;
    }

    /// When this person came last, before this time.
    public @Nullable Instant previousSignIn() {
        return previousSignIn;
    }

    public boolean mustChange() {
        return mustChange;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities(actor);
    }

    static List<SimpleGrantedAuthority> authorities(Actor actor) {
        return actor.grants().stream()
                .map(grant -> grant.role().authority())
                .distinct()
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && that.username.equals(username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }
}
