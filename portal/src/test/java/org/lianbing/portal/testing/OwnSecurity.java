package org.lianbing.portal.testing;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Gives every test the security context of its own application context: each start of one replaces Spring
/// Security's static holder, and an earlier one, still cached, would then find nobody signed in.
public final class OwnSecurity implements TestExecutionListener, Ordered {
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        beforeTestMethod(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        var strategy = test.getApplicationContext().getBean(SecurityContextHolderStrategy.class);
        SecurityContextHolder.setContextHolderStrategy(strategy);
    }
}
