package org.lianbing.portal.security;

import java.time.Duration;

/// The figures of signing in that hold today, for the whole installation.
///
/// @param lockAfter        failures in a row that lock a user name
/// @param addressBurst     failures one address may have at once, `addressPerMinute` after that
/// @param passwordKinds    of capital letters, small letters, digits and others, so many
/// @param passwordHistory  earlier passwords that are refused
/// @param passwordMaxAge   zero: a password need not be changed
public record SecurityRules(
        int lockAfter,
        Duration lockTime,
        int addressBurst,
        int addressPerMinute,
        Duration idle,
        Duration absolute,
        SecondFactorDemand secondFactor,
        int passwordMinLength,
        int passwordKinds,
        int passwordHistory,
        Duration passwordMaxAge,
        boolean refuseCommon,
        Duration activation) {}
