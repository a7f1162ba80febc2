package org.lianbing.portal.security.door;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// Whoever comes from the waiting page, when it is their turn.
final class TicketToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Ticket ticket;

    TicketToken(Ticket ticket) {
        super(List.of());
        this.ticket = ticket;
    }

    Ticket ticket() {
        return ticket;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getPrincipal() {
        return ticket.username();
    }
}
