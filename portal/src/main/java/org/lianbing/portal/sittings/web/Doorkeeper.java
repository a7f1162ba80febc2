package org.lianbing.portal.sittings.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.Generations;
import org.lianbing.portal.security.SignedIn;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.sittings.Entrant;
import org.lianbing.portal.sittings.Pass;
import org.lianbing.portal.sittings.Problem;
import org.lianbing.portal.sittings.SittingRefusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Finds out who sends a request: by the login session when there is one, otherwise by the cookie.
@Component
class Doorkeeper {
    private final Cookies cookies;
    private final Generations generations;

    Doorkeeper(Cookies cookies, Generations generations) {
        this.cookies = cookies;
        this.generations = generations;
    }

    /// @throws SittingRefusal `signed-out`, `cookie-invalid`, or `not-a-candidate` for an account without an officer
    Entrant entrant(HttpServletRequest request) {
        var pass = cookies.pass(request);
        var person = signedIn();
        if (person == null) return Entrant.byPass(require(pass, request));
        var officer = person.actor().officerId();
        if (officer == null) throw new SittingRefusal(Problem.NOT_A_CANDIDATE);
        return Entrant.byLogin(officer, account(person), person.generation(), pass);
    }

    /// The pass for the sitting the address names.
    ///
    /// @throws SittingRefusal `signed-out`, `cookie-invalid` or `sitting-foreign`
    Pass pass(HttpServletRequest request, String sitting) {
        var pass = pass(request);
        if (!pass.sitting().hex().equals(sitting)) throw new SittingRefusal(Problem.SITTING_FOREIGN);
        return pass;
    }

    Pass pass(HttpServletRequest request) {
        return require(cookies.pass(request), request);
    }

    private Pass require(@Nullable Pass pass, HttpServletRequest request) {
        if (pass != null) return pass;
        throw new SittingRefusal(cookies.present(request) ? Problem.COOKIE_INVALID : Problem.SIGNED_OUT);
    }

    private @Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedIn person
                        && !person.mustChange()
                        && generations.holds(account(person), person.generation())
                ? person
                : null;
    }

    private static AccountId account(SignedIn person) {
        return new AccountId(person.actor().account());
    }
}
