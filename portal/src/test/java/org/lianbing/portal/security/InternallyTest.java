package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/// A page's own security context wins over the thread's, except in the portal's own work.
@PortalTest
class InternallyTest {
    @Autowired
    Actors actors;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void a_trainer_looks_at_a_page() {
        var http = mock(WrappedSession.class);
        var page = mock(VaadinSession.class);
        try (var _ = Acting.as(Role.TRAINER, "/1/")) {
            when(http.getAttribute("SPRING_SECURITY_CONTEXT")).thenReturn(SecurityContextHolder.getContext());
        }
        when(page.getSession()).thenReturn(http);
        VaadinSession.setCurrent(page);
    }

    @AfterEach
    void the_page_is_left() {
        VaadinSession.setCurrent(null);
    }

    @Test
    void work_of_the_portal_itself_is_done_as_the_portal_within_a_page_too() {
        assertThatThrownBy(() -> accounts.open(List.of())).isInstanceOf(AccessDeniedException.class);
        actors.internally(() -> accounts.open(List.of()));
        assertThat(actors.internally(actors::current)).isEqualTo(Actor.internal());
        assertThat(actors.current().holds(Role.TRAINER)).isTrue();
    }
}
