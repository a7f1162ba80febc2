package org.lianbing.portal.sittings.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;

import org.junit.jupiter.api.Test;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
class SigningOutTest {
    @Autowired
    WebApplicationContext portal;

    @Test
    void signing_out_takes_the_sitting_cookie_from_this_browser() throws Exception {
        var browser = MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build();
        browser.perform(post("/logout").with(csrf()))
                .andExpect(cookie().maxAge("lianbing_sitting", 0))
                .andExpect(cookie().path("lianbing_sitting", "/api/sittings"));
    }
}
