package org.lianbing.portal.faults;

import java.util.regex.Pattern;

/// When a fault happens.
///
/// @param path        what the request's path has to match, whole
/// @param probability of each request that matches
/// @param times       how often at most; 0: without end
/// @param millis      the longest delay, or what Retry-After says
public record Rule(Fault fault, Pattern path, double probability, int times, long millis) {
    private static final Pattern EVERYTHING = Pattern.compile(".*");
    private static final long SECOND = 1_000;

    public static Rule always(Fault fault) {
        return sometimes(fault, 1);
    }

    public static Rule sometimes(Fault fault, double probability) {
        return new Rule(fault, EVERYTHING, probability, 0, SECOND);
    }

    public Rule times(int most) {
        return new Rule(fault, path, probability, most, millis);
    }

    public Rule on(String pathPattern) {
        return new Rule(fault, Pattern.compile(pathPattern), probability, times, millis);
    }

    public Rule millis(long longest) {
        return new Rule(fault, path, probability, times, longest);
    }
}
