package org.lianbing.portal.officers;

import org.lianbing.portal.security.AccountMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Takes a person's account along to the new unit, in the transaction that moves the person.
@Component
class AccountsFollow {
    private final AccountMoves moves;

    AccountsFollow(AccountMoves moves) {
        this.moves = moves;
    }

    @EventListener
    void posted(OfficerPosted event) {
        moves.follow(event.officer(), event.before().unit(), event.after().unit());
    }
}
