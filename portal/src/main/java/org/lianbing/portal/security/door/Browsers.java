package org.lianbing.portal.security.door;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What kind of browser on what kind of system, for the person to recognise their own.
final class Browsers {
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        // the more particular first: Edge also says Chrome, Chrome also says Safari, WeChat says all of them
        PROGRAMS.put("MicroMessenger", "WeChat");
        PROGRAMS.put("Edg", "Edge");
        PROGRAMS.put("Firefox", "Firefox");
        PROGRAMS.put("Chrome", "Chrome");
        PROGRAMS.put("Safari", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Browsers() {}

    static String name(@Nullable String agent) {
        if (agent == null) return "";
        return Stream.of(PROGRAMS, SYSTEMS)
                .flatMap(kinds -> kinds.entrySet().stream()
                        .filter(kind -> agent.contains(kind.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .collect(Collectors.joining(", "));
    }
}
