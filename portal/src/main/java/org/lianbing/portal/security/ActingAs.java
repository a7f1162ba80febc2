package org.lianbing.portal.security;

import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.LianbingProperties;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/// Lets the demonstration do its accounts' work under their names and with their rights; in demonstration mode alone,
/// and for the portal's own start alone.
@Component
public class ActingAs {
    private final SignInService people;
    private final Actors actors;
    private final LianbingProperties properties;
    private final SecurityContextHolderStrategy holder;

    ActingAs(SignInService people, Actors actors, LianbingProperties properties, SecurityContextHolderStrategy holder) {
        this.people = people;
        this.actors = actors;
        this.properties = properties;
        this.holder = holder;
    }

    /// @throws NotAllowed outside the demonstration's start, or when there is no such account
    public void account(String username, Runnable work) {
        var starting = actors.current().holds(Role.INTERNAL);
        var knock = people.knock(username);
        var person = knock == null ? null : people.byId(knock.id());
        if (!properties.demonstration().enabled() || !starting || person == null) throw new NotAllowed();
        var before = holder.getContext();
        try {
            holder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
            work.run();
        } finally {
            holder.setContext(before);
        }
    }
}
