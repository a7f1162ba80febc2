package org.lianbing.portal.security;

import java.util.function.Supplier;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.NotAllowed;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

@Component
class SpringActors implements Actors {
    private final Apart apart;

    SpringActors(Apart apart) {
        this.apart = apart;
    }

    @Override
    public Actor current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case SignedIn person -> person.actor();
            case Actor internal -> internal;
            case null, default -> throw new NotAllowed();
        };
    }

    @Override
    public <T> T internally(Supplier<T> work) {
        return apart.run(() -> asThePortal(work));
    }

    private static <T> T asThePortal(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var actor = Actor.internal();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    new UsernamePasswordAuthenticationToken(actor, null, SignedIn.authorities(actor))));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
