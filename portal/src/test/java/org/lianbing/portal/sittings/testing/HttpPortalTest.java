package org.lianbing.portal.sittings.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianbing.portal.testing.OwnSecurity;
import org.lianbing.portal.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/// The whole portal behind a real port, with a database of its own. The timers rest: tests sweep and mark themselves.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lianbing.sittings.sweep-every=1h",
            "lianbing.sittings.contacts-every=1h",
            "lianbing.marking.every=1h"
        })
@TestExecutionListeners(listeners = OwnSecurity.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface HttpPortalTest {}
