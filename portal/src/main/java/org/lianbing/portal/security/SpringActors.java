package org.lianbing.portal.security;

import java.util.function.Supplier;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.NotAllowed;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

@Component
class SpringActors implements Actors {
    private final Apart apart;
    private final SecurityContextHolderStrategy holder;

    /// The application's own holder, not the static one: that one belongs to whichever application started last.
    SpringActors(Apart apart, SecurityContextHolderStrategy holder) {
        this.apart = apart;
        this.holder = holder;
    }

    @Override
    public Actor current() {
        var authentication = holder.getContext().getAuthentication();
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

    private <T> T asThePortal(Supplier<T> work) {
        var before = holder.getContext();
        var actor = Actor.internal();
        try {
            holder.setContext(new SecurityContextImpl(
                    new UsernamePasswordAuthenticationToken(actor, null, SignedIn.authorities(actor))));
            return work.get();
        } finally {
            holder.setContext(before);
        }
    }
}
