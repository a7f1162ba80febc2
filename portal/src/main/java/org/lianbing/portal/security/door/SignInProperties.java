package org.lianbing.portal.security.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the installation for signing in, `lianbing.sign-in.*`.
///
/// @param queue    sign-ins that may wait for their hash; more are told to come back
/// @param patience how long a request waits for its hash before the person gets the waiting page
/// @param waiting  requests that may wait so at a time, far below the server's threads
@ConfigurationProperties("lianbing.sign-in")
record SignInProperties(
        @DefaultValue("20000") int queue,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("24") int waiting) {}
