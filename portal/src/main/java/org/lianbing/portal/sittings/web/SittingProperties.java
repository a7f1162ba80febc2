package org.lianbing.portal.sittings.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the installation for sittings, `lianbing.sittings.*`.
///
/// @param concurrency requests worked on at a time; more are told to come back. Below the server's threads, so
///                    that a rush leaves some for sign-in and staff
/// @param pulseEvery  how often pages ask whether their time was changed
@ConfigurationProperties("lianbing.sittings")
record SittingProperties(
        @DefaultValue("120") int concurrency,
        @DefaultValue("2s") Duration pulseEvery) {}
