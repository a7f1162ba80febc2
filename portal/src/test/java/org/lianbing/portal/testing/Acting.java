package org.lianbing.portal.testing;

import java.util.Arrays;
import java.util.List;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Grant;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// Puts somebody into the security context of the present thread: `try (var _ = Acting.as(HR, "/1/")) { … }`.
public final class Acting implements AutoCloseable {
    private Acting() {}

    public static Acting as(Role role, String path) {
        return as(new Actor(1, role.name(), null, List.of(new Grant(role, path))));
    }

    public static Acting asOfficer(OfficerId officer, String unitPath) {
        return as(new Actor(1, "officer", officer.value(), List.of(new Grant(Role.OFFICER, unitPath))));
    }

    public static Acting internally() {
        return as(Actor.internal());
    }

    public static Acting as(Actor actor) {
        var authorities = actor.grants().stream()
                .map(grant -> new SimpleGrantedAuthority(grant.role().authority()))
                .distinct()
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(actor, null, authorities));
        return new Acting();
    }

    public static List<Role> grantable() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.INTERNAL)
                .toList();
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
    }
}
