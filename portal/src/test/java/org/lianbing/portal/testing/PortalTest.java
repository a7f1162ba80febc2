package org.lianbing.portal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/// A test against the whole portal on a real, empty database (embedded MariaDB, or MySQL with
/// `-Dlianbing.mysql=jdbc:mysql://host:port/`). All such tests of a run share one context and one database:
/// roll back with `@Transactional`, or use names of your own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@TestExecutionListeners(listeners = OwnSecurity.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface PortalTest {}
