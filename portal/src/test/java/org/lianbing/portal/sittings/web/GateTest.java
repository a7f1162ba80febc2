package org.lianbing.portal.sittings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.persistence.Outages;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PortalTest
class GateTest {
    @Autowired
    ProblemWriter problems;

    @Autowired
    Outages outages;

    @Test
    void whoever_comes_while_all_places_are_taken_is_asked_to_come_back() throws Exception {
        var gate = new Gate(1, problems, outages);
        var second = new MockHttpServletResponse();
        var passed = new ArrayList<String>();

        gate.doFilter(request(), new MockHttpServletResponse(), (_, _) -> {
            passed.add("first");
            gate.doFilter(request(), second, (_, _) -> passed.add("second"));
        });
        gate.doFilter(request(), new MockHttpServletResponse(), (_, _) -> passed.add("third"));

        assertThat(passed).containsExactly("first", "third");
        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getContentAsString()).contains("\"code\":\"busy\"");
        assertThat(Integer.parseInt(String.valueOf(second.getHeader("Retry-After"))))
                .isBetween(1, 10);
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest("GET", "/api/sittings/papers/0");
    }
}
